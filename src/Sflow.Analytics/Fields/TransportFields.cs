using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of TCP, UDP, UDP-Lite, SCTP and DCCP.</summary>
internal static class TransportFields
{
    private const byte TcpProtocol = 6;
    private const byte UdpProtocol = 17;
    private const byte SctpProtocol = 132;
    private const string Tcp = "TCP";
    private const string Udp = "UDP";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        SourcePort("tcpsourceport", Tcp, "443", HeaderKind.Tcp, TcpProtocol),
        DestinationPort("tcpdestinationport", Tcp, "443", HeaderKind.Tcp, TcpProtocol),
        new("tcpflags", FieldType.TcpFlags, Tcp, "Nine flags as digits: NS CWR ECE URG ACK PSH RST SYN FIN.", "000000010", new HeaderField(HeaderKind.Tcp, 12, 2, 0, 0x1FF), Told(
            TcpProtocol, static s => FieldValue.FromNumber(FieldType.TcpFlags, (s.HasIPv4 ? s.IPv4.TcpFlags : s.IPv6.TcpFlags) & 0x1FF))),
        new("tcpseqno", FieldType.UInt32, Tcp, "Sequence number.", "1", new HeaderField(HeaderKind.Tcp, 4, 4)) { Origin = FieldOrigin.Derived },
        Row.Where("tcpackno", FieldType.UInt32, Tcp, "Acknowledgement number.", "2", new HeaderField(HeaderKind.Tcp, 8, 4), IsLongEnough, FieldOrigin.Derived),
        Row.Header("tcpheaderlen", FieldType.Byte, Tcp, "Length of the header in bytes, options included.", "20", HeaderKind.Tcp, static (_, header) =>
            header.Length < 13 ? default : FieldValue.FromNumber(FieldType.Byte, (ulong)(header[12] >> 4) * 4), FieldOrigin.Derived),
        new("tcpwindow", FieldType.UInt16, Tcp, "Window as it stands, without its scale.", "8192", new HeaderField(HeaderKind.Tcp, 14, 2)) { Origin = FieldOrigin.Derived },
        new("tcpurgent", FieldType.UInt16, Tcp, "Urgent pointer.", "0", new HeaderField(HeaderKind.Tcp, 18, 2)) { Origin = FieldOrigin.Derived },
        Row.Header("tcpmss", FieldType.UInt16, Tcp, "Maximum segment size, of the option that opens a connection.", "1460", HeaderKind.Tcp, static (_, header) =>
            TryFindOption(header, 2, 4, out var option) ? FieldValue.FromNumber(FieldType.UInt16, BinaryPrimitives.ReadUInt16BigEndian(option)) : default, FieldOrigin.Own),
        Row.Header("tcpwindowscale", FieldType.Byte, Tcp, "Shift count of the window, of the option that opens a connection.", "7", HeaderKind.Tcp, static (_, header) =>
            TryFindOption(header, 3, 3, out var option) ? FieldValue.FromNumber(FieldType.Byte, option[0]) : default, FieldOrigin.Own),
        SourcePort("udpsourceport", Udp, "53", HeaderKind.Udp, UdpProtocol),
        DestinationPort("udpdestinationport", Udp, "53", HeaderKind.Udp, UdpProtocol),
        new("udpbytes", FieldType.UInt16, Udp, "Length as the header tells it, header included.", "28", new HeaderField(HeaderKind.Udp, 4, 2)) { Origin = FieldOrigin.Derived },
        SourcePort("udplitesourceport", "UDP-Lite", "53", HeaderKind.UdpLite, 136, FieldOrigin.Own),
        DestinationPort("udplitedestinationport", "UDP-Lite", "53", HeaderKind.UdpLite, 136, FieldOrigin.Own),
        SourcePort("sctpsourceport", "SCTP", "36412", HeaderKind.Sctp, SctpProtocol, FieldOrigin.Derived),
        DestinationPort("sctpdestinationport", "SCTP", "36412", HeaderKind.Sctp, SctpProtocol, FieldOrigin.Derived),
        new("sctpvtag", FieldType.UInt32, "SCTP", "Verification tag.", "1", new HeaderField(HeaderKind.Sctp, 4, 4)) { Origin = FieldOrigin.Own },
        new("sctpchunktype", FieldType.Byte, "SCTP", "Type of the first chunk: 0 data, 1 INIT.", "0", new HeaderField(HeaderKind.Sctp, 12, 1)) { Origin = FieldOrigin.Own },
        SourcePort("dccpsourceport", "DCCP", "5001", HeaderKind.Dccp, 33, FieldOrigin.Own),
        DestinationPort("dccpdestinationport", "DCCP", "5001", HeaderKind.Dccp, 33, FieldOrigin.Own),
        new("dccptype", FieldType.Byte, "DCCP", "Type of packet: 0 a request, 2 data.", "0", new HeaderField(HeaderKind.Dccp, 8, 1, 1, 15)) { Origin = FieldOrigin.Own },
    ];

    private static FieldDescriptor SourcePort(string name, string layer, string example, HeaderKind kind, byte protocol, FieldOrigin origin = FieldOrigin.Established) =>
        new(name, FieldType.UInt16, layer, "Source port.", example, new HeaderField(kind, 0, 2), Told(
            protocol, static s => FieldValue.FromNumber(FieldType.UInt16, (ushort)(s.HasIPv4 ? s.IPv4.SourcePort : s.IPv6.SourcePort)))) { Origin = origin };

    private static FieldDescriptor DestinationPort(string name, string layer, string example, HeaderKind kind, byte protocol, FieldOrigin origin = FieldOrigin.Established) =>
        new(name, FieldType.UInt16, layer, "Destination port.", example, new HeaderField(kind, 2, 2), Told(
            protocol, static s => FieldValue.FromNumber(FieldType.UInt16, (ushort)(s.HasIPv4 ? s.IPv4.DestinationPort : s.IPv6.DestinationPort)))) { Origin = origin };

    /// <summary>A header that says that it is shorter than any is none. RFC 9293 section 3.1.</summary>
    private static bool IsLongEnough(ReadOnlySpan<byte> header) => header.Length < 13 || header[12] >> 4 >= 5;

    /// <summary>What an agent decoded itself of a protocol: the ports of TCP and UDP, which 0:3 and 0:4 tell; of others they are 0.</summary>
    private static FieldReader? Told(byte protocol, Row.SampleValue read) => protocol is not (TcpProtocol or UdpProtocol) ? null
        : Row.Once(sample => sample.HasIPv4 ? (sample.IPv4.Protocol == protocol ? read(sample) : default)
            : sample.HasIPv6 && sample.IPv6.Protocol == protocol ? read(sample) : default);

    /// <summary>Finds an option of one size. RFC 9293 section 3.2.</summary>
    private static bool TryFindOption(ReadOnlySpan<byte> header, byte kind, byte size, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (header.Length < 20)
        {
            return false;
        }

        var options = header.Slice(0, Math.Min(header.Length, (header[12] >> 4) * 4));
        for (var at = 20; at < options.Length && options[at] != 0;)
        {
            if (options[at] == 1)
            {
                at++;
                continue;
            }

            if (at + 2 > options.Length || options[at + 1] < 2 || at + options[at + 1] > options.Length)
            {
                return false;
            }

            if (options[at] == kind && options[at + 1] == size)
            {
                value = options.Slice(at + 2, size - 2);
                return true;
            }

            at += options[at + 1];
        }

        return false;
    }
}
