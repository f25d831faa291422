using System.Buffers.Binary;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of InfiniBand's base transport header, of RoCE too, and of the headers that its operation says stand behind. InfiniBand Architecture volume 1, 9.2 to 9.4.</summary>
internal static class InfiniBandFields
{
    private const string Layer = "InfiniBand BTH";
    private const int HeaderSize = 12;
    private const int AddressPart = 8;

    private static readonly FieldValue[] Transports = Texts("RC", "UC", "RD", "UD", "CNP", "XRC", "6", "7");

    private static readonly FieldValue[] Operations = Texts(
        "SEND_FIRST", "SEND_MIDDLE", "SEND_LAST", "SEND_LAST_IMMEDIATE", "SEND_ONLY", "SEND_ONLY_IMMEDIATE", "RDMA_WRITE_FIRST", "RDMA_WRITE_MIDDLE", "RDMA_WRITE_LAST",
        "RDMA_WRITE_LAST_IMMEDIATE", "RDMA_WRITE_ONLY", "RDMA_WRITE_ONLY_IMMEDIATE", "RDMA_READ_REQUEST", "RDMA_READ_RESPONSE_FIRST", "RDMA_READ_RESPONSE_MIDDLE",
        "RDMA_READ_RESPONSE_LAST", "RDMA_READ_RESPONSE_ONLY", "ACKNOWLEDGE", "ATOMIC_ACKNOWLEDGE", "COMPARE_SWAP", "FETCH_ADD", "RESYNC", "SEND_LAST_INVALIDATE", "SEND_ONLY_INVALIDATE",
        "24", "25", "26", "27", "28", "29", "30", "31");

    private static readonly FieldValue Congestion = FieldValue.FromText("CNP");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("ibbtopcode", FieldType.Byte, Layer, "Operation, with its transport in the upper three bits; 129 is a congestion notification.", "10", At(0, 1), Row.Once(Row.Of(static (in ExtendedIbBth r) => FieldValue.FromNumber(FieldType.Byte, (byte)r.Opcode)))),
        Row.Header("ibbtoptransport", FieldType.Text, Layer, "Transport: RC, UC, RD, UD, XRC, CNP.", "RC", HeaderKind.Bth, static (_, header) => Transports[header[0] >> 5]),
        Row.Header("ibbtopname", FieldType.Text, Layer, "Name of the operation.", "RDMA_WRITE_ONLY", HeaderKind.Bth, static (_, header) => header[0] >> 5 == 4 ? Congestion : Operations[header[0] & 31]),
        new("ibbtse", FieldType.Boolean, Layer, "Whether the responder is to raise a solicited event.", "false", At(1, 1, 7)),
        new("ibbtm", FieldType.Boolean, Layer, "State of migration.", "true", At(1, 1, 6, 1)),
        Row.Header("ibbtrdmalen", FieldType.UInt32, Layer, "Bytes that an operation of RDMA moves.", "65536", HeaderKind.Bth, static (_, header) => Extended(header, 12)),
        Row.Header("ibbtaethack", FieldType.Boolean, Layer, "Whether an acknowledgement is one: false for a NAK of any kind.", "true", HeaderKind.Bth, static (_, header) =>
            TryGetAcknowledgement(header, out var word) ? FieldValue.FromBoolean((word >> 29) == 0) : default),
        Own("ibbtpad", FieldType.Byte, "Bytes of padding.", "0", At(1, 1, 4, 3)),
        Own("ibbtpkey", FieldType.UInt16, "Partition key.", "65535", At(2, 2)),
        Own("ibbtfecn", FieldType.Boolean, "Whether congestion was met on the way.", "false", At(4, 1, 7)),
        Own("ibbtbecn", FieldType.Boolean, "Whether the sender is told of congestion.", "false", At(4, 1, 6, 1)),
        Own("ibbtdestqp", FieldType.UInt32, "Queue pair of the destination.", "17", At(5, 3)),
        Own("ibbtackreq", FieldType.Boolean, "Whether an acknowledgement is asked for.", "true", At(8, 1, 7)),
        Own("ibbtpsn", FieldType.UInt32, "Packet sequence number.", "1", At(9, 3)),
        Row.Header("ibbtrdmarkey", FieldType.UInt32, Layer, "Remote key of an operation of RDMA.", "4660", HeaderKind.Bth, static (_, header) => Extended(header, AddressPart), FieldOrigin.Own),
        Row.Header("ibbtaethsyndrome", FieldType.Byte, Layer, "Syndrome of an acknowledgement.", "0", HeaderKind.Bth, static (_, header) =>
            TryGetAcknowledgement(header, out var word) ? FieldValue.FromNumber(FieldType.Byte, word >> 24) : default, FieldOrigin.Own),
        Row.Header("ibbtaethmsn", FieldType.UInt32, Layer, "Message sequence number of an acknowledgement.", "1", HeaderKind.Bth, static (_, header) =>
            TryGetAcknowledgement(header, out var word) ? FieldValue.FromNumber(FieldType.UInt32, word & 0xFFFFFF) : default, FieldOrigin.Own),
        new("iblrhslid", FieldType.UInt16, "InfiniBand LRH", "Local identifier of the source.", "1", new HeaderField(HeaderKind.InfiniBandLrh, 6, 2)) { Origin = FieldOrigin.Own },
        new("iblrhdlid", FieldType.UInt16, "InfiniBand LRH", "Local identifier of the destination.", "2", new HeaderField(HeaderKind.InfiniBandLrh, 2, 2)) { Origin = FieldOrigin.Own },
    ];

    private static HeaderField At(byte offset, byte size, byte shift = 0, ulong mask = ulong.MaxValue) => new(HeaderKind.Bth, offset, size, shift, mask);

    private static FieldDescriptor Own(string name, FieldType type, string description, string example, HeaderField field) =>
        new(name, type, Layer, description, example, field) { Origin = FieldOrigin.Own };

    private static FieldValue[] Texts(params string[] names) => [.. names.Select(static name => FieldValue.FromText(name))];

    /// <summary>A word of the RDMA header: virtual address, remote key, length. It stands behind what the transport puts between.</summary>
    private static FieldValue Extended(ReadOnlySpan<byte> header, int offset)
    {
        var at = HeaderSize + Between(header[0] >> 5) + offset;
        return (header[0] & 31) is 6 or 10 or 11 or 12 && header[0] >> 5 is not (3 or 4 or > 5) && header.Length >= at + 4
            ? FieldValue.FromNumber(FieldType.UInt32, BinaryPrimitives.ReadUInt32BigEndian(header.Slice(at)))
            : default;
    }

    /// <summary>Syndrome and message sequence number, which acknowledgements and all but middle responses have; datagrams and congestion notifications do not.</summary>
    private static bool TryGetAcknowledgement(ReadOnlySpan<byte> header, out uint word)
    {
        var transport = header[0] >> 5;
        var at = HeaderSize + (transport == 2 ? 4 : 0);
        var isThere = (header[0] & 31) is 13 or 15 or 16 or 17 or 18 && transport is 0 or 2 or 5 && header.Length >= at + 4;
        word = isThere ? BinaryPrimitives.ReadUInt32BigEndian(header.Slice(at)) : 0;
        return isThere;
    }

    /// <summary>RDETH and DETH of reliable datagrams, XRCETH of the extended transport.</summary>
    private static int Between(int transport) => transport switch
    {
        2 => 12,
        5 => 4,
        _ => 0,
    };
}
