using System.Buffers.Binary;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// The faults of framing, lengths, counts and addresses that agents are known for, each alone in a datagram. In a datagram of one IPv4
/// agent the first sample begins at byte 28; the records of a compact flow sample at 68, those of a compact counter sample at 48.
/// </summary>
internal static class MalformedDatagrams
{
    /// <summary>A counter sample that is as it should be.</summary>
    public const string Good = """
        00 00 00 02  # counters_sample
        00 00 00 1C  # 28 bytes
        00 00 00 01  # sequence number
        00 00 00 05  # source: ifIndex 5
        00 00 00 01  # one record
        00 00 03 ED 00 00 00 08 00 00 00 04 67 6F 6F 64  # port_name "good"
        """;

    /// <summary>The fixed fields of a flow sample behind data format and length.</summary>
    private const string FlowFields = """
        00 00 00 01  # sequence number
        00 00 00 05  # source: ifIndex 5
        00 00 01 90  # rate 400
        00 00 10 00  # pool
        00 00 00 00  # drops
        # input and output
        00 00 00 05 00 00 00 06
        """;

    private const string Switch = "000003E9 00000010 00000001 00000002 00000003 00000004";

    private const uint FlowSample = 1;
    private const uint CounterSample = 2;

    public static MalformedDatagram PaddingInsideSample { get; } = new(
        "Brocade: 4 bytes inside the sample, behind its records",
        Datagram($"00000001 0000003C {FlowFields} 00000001 {Switch} DEADBEEF", Good),
        new DecodeError(DecodeErrorCode.UnreadBytes, 92, FlowSample),
        Good: 1);

    public static MalformedDatagram PaddingThatLooksLikeARecord { get; } = new(
        "padding inside the sample that looks like a record's beginning",
        Datagram($"00000001 00000040 {FlowFields} 00000001 {Switch} 000003E9 000000FF", Good),
        new DecodeError(DecodeErrorCode.UnreadBytes, 92, FlowSample),
        Good: 1);

    public static MalformedDatagram GapBetweenSamples { get; } = new(
        "4 bytes between the samples that no length covers",
        Datagram(Good, $"00000000 {Good}"),
        new DecodeError(DecodeErrorCode.TrailingBytes, 76),
        Good: 1);

    public static MalformedDatagram LongRecord { get; } = new(
        "Huawei: extended_switch of 24 bytes",
        Datagram($"00000001 00000040 {FlowFields} 00000001 000003E9 00000018 00000001 00000002 00000003 00000004 CAFEBABE 00000005", Good),
        new DecodeError(DecodeErrorCode.UnreadBytes, 92, 1001),
        Good: 1);

    public static MalformedDatagram ShortRecord { get; } = new(
        "extended_switch of 12 bytes",
        Datagram($"00000001 00000034 {FlowFields} 00000001 000003E9 0000000C 00000001 00000002 00000003", Good),
        new DecodeError(DecodeErrorCode.Truncated, 88, 1001),
        Good: 1);

    public static MalformedDatagram UnpaddedTextAtTheEnd { get; } = new(
        "text without padding at the datagram's end",
        Datagram(Good, "00000002 0000001E 00000001 00000005 00000001 000003ED 0000000A 00000006 676F6F646279"),
        default,
        Good: 1);

    public static MalformedDatagram BytesBehindTheHeader { get; } = new(
        "sampled_header with more bytes than its length and padding take",
        Datagram($"00000001 00000044 {FlowFields} 00000001 00000001 0000001C 00000001 00000040 00000004 00000005 0102030405 A1A2A3 DEADBEEF", Good),
        new DecodeError(DecodeErrorCode.UnreadBytes, 100, 1),
        Good: 1);

    public static MalformedDatagram HeaderLengthBeyondTheRecord { get; } = new(
        "header_length larger than the record",
        Datagram($"00000001 0000003C {FlowFields} 00000001 00000001 00000014 00000001 00000040 00000004 00000080 01020304", Good),
        new DecodeError(DecodeErrorCode.LengthExceedsContainer, 92, 1),
        Good: 1);

    public static MalformedDatagram HeaderLengthBeyondTheDatagram { get; } = new(
        "header_length, record and sample larger than the datagram",
        Datagram(Good, $"00000001 000000B8 {FlowFields} 00000001 00000001 00000090 00000001 00000100 00000004 00000080 01020304"),
        new DecodeError(DecodeErrorCode.LengthExceedsContainer, 68, FlowSample),
        Good: 1);

    public static MalformedDatagram RecordBeyondItsSample { get; } = new(
        "a record longer than its sample",
        Datagram($"00000001 00000038 {FlowFields} 00000001 000003E9 00000FFF 00000001 00000002 00000003 00000004", Good),
        new DecodeError(DecodeErrorCode.LengthExceedsContainer, 72, 1001),
        Good: 1);

    public static MalformedDatagram RecordLengthThatWraps { get; } = new(
        "a record whose length wraps when it is rounded up",
        Datagram($"00000001 00000038 {FlowFields} 00000001 000003E9 FFFFFFFF 00000001 00000002 00000003 00000004", Good),
        new DecodeError(DecodeErrorCode.LengthExceedsContainer, 72, 1001),
        Good: 1);

    /// <summary>What follows is read from the middle of a record: a fault that is told once.</summary>
    public static MalformedDatagram SampleLengthTooShort { get; } = new(
        "a sample length that leaves out its last 4 bytes",
        Datagram(Good, $"00000001 00000034 {FlowFields} 00000001 {Switch}"),
        new DecodeError(DecodeErrorCode.Truncated, 124, 1001),
        Good: 1);

    public static MalformedDatagram SampleLengthTooShortInTheMiddle { get; } = new(
        "a sample length that leaves out its last 4 bytes, and a sample behind it",
        Datagram(Good, $"00000001 00000034 {FlowFields} 00000001 {Switch}", Good),
        new DecodeError(DecodeErrorCode.Truncated, 124, 1001),
        Good: 1);

    public static MalformedDatagram SampleBeyondTheDatagram { get; } = new(
        "the last sample is cut",
        Datagram(Good, Good)[..^4],
        new DecodeError(DecodeErrorCode.LengthExceedsContainer, 68, CounterSample),
        Good: 1);

    public static MalformedDatagram SampleLengthZero { get; } = new(
        "a sample without its fixed fields",
        Datagram("00000001 00000000", Good),
        new DecodeError(DecodeErrorCode.Truncated, 36, FlowSample),
        Good: 1);

    public static MalformedDatagram MoreSamplesAnnounced { get; } = new(
        "samples_in_packet larger than the samples present",
        WithSampleCount(Datagram(Good, Good), 9),
        new DecodeError(DecodeErrorCode.MissingElements, 100),
        Good: 2);

    public static MalformedDatagram FourBillionSamples { get; } = new(
        "samples_in_packet of 4 billion",
        WithSampleCount(Datagram(Good, Good), uint.MaxValue),
        new DecodeError(DecodeErrorCode.MissingElements, 100),
        Good: 2);

    public static MalformedDatagram TrailingGarbage { get; } = new(
        "bytes behind the last sample",
        [.. Datagram(Good, Good), 0xDE, 0xAD, 0xBE, 0xEF, 0x01],
        new DecodeError(DecodeErrorCode.TrailingBytes, 100),
        Good: 2);

    public static MalformedDatagram FewerSamplesAnnounced { get; } = new(
        "samples_in_packet smaller than the samples present",
        WithSampleCount(Datagram(Good, Good), 1),
        new DecodeError(DecodeErrorCode.TrailingBytes, 64),
        Good: 1);

    public static MalformedDatagram FourBillionRecords { get; } = new(
        "a record count of 4 billion",
        Datagram($"00000001 00000038 {FlowFields} FFFFFFFF {Switch}", Good),
        new DecodeError(DecodeErrorCode.MissingElements, 92, FlowSample),
        Good: 1);

    public static MalformedDatagram FourBillionRecordsExpanded { get; } = new(
        "a record count of 4 billion in an expanded flow sample",
        Datagram(
            """
            00 00 00 03 00 00 00 2C  # flow_sample_expanded of 44 bytes
            00 00 00 01 00 00 00 00 00 00 00 05 00 00 01 90 00 00 10 00 00 00 00 00
            00 00 00 00 00 00 00 05  # input
            00 00 00 00 00 00 00 06  # output
            FF FF FF FF              # records
            """,
            Good),
        new DecodeError(DecodeErrorCode.MissingElements, 80, 3),
        Good: 1);

    public static MalformedDatagram HugeCommunities { get; } = new(
        "a billion communities in 4 bytes",
        Datagram(Gateway("00000001 00000002 00000001 0000FDE8 40000000 00000064", 0x2C), Good),
        new DecodeError(DecodeErrorCode.CountExceedsContainer, 112, 1003),
        Good: 1);

    public static MalformedDatagram HugeAsPath { get; } = new(
        "4 billion segments in an AS path",
        Datagram(Gateway("FFFFFFFF 00000002 00000001 0000FDE8 00000000 00000064", 0x2C), Good),
        new DecodeError(DecodeErrorCode.CountExceedsContainer, 96, 1003),
        Good: 1);

    public static MalformedDatagram HugeAsPathSegment { get; } = new(
        "an AS path segment that would fill the memory",
        Datagram(Gateway("00000001 00000002 7FFFFFFF 0000FDE8 00000000 00000064", 0x2C), Good),
        new DecodeError(DecodeErrorCode.CountExceedsContainer, 104, 1003),
        Good: 1);

    public static MalformedDatagram HugeMplsStack { get; } = new(
        "an MPLS stack that would fill the memory",
        Datagram($"00000001 00000040 {FlowFields} 00000001 000003EE 00000018 00000001 C0000201 7FFFFFFF 00010140 00000001 00020140", Good),
        new DecodeError(DecodeErrorCode.CountExceedsContainer, 84, 1006),
        Good: 1);

    public static MalformedDatagram EmptyAsPathSegment { get; } = new(
        "an AS path segment of length 0 before another",
        Datagram(Gateway("00000002 00000001 00000000 00000002 00000001 0000FDE8 00000000 00000064", 0x34), Good),
        default,
        Good: 1);

    public static MalformedDatagram NextHopOfUnknownType { get; } = new(
        "a next hop of an address type that does not exist",
        Datagram($"00000001 00000038 {FlowFields} 00000001 000003EA 00000010 00000007 C0000201 00000018 00000010", Good),
        new DecodeError(DecodeErrorCode.UnknownAddressType, 76, 1002),
        Good: 1);

    public static MalformedDatagram NextHopVoid { get; } = new(
        "a next hop of type 0 without bytes, as the specification has it",
        Datagram($"00000001 00000034 {FlowFields} 00000001 000003EA 0000000C 00000000 00000018 00000010", Good),
        default,
        Good: 1);

    public static MalformedDatagram NextHopZeroFilled { get; } = new(
        "a next hop of type 0 with 4 bytes, as host-sflow writes it",
        Datagram($"00000001 00000038 {FlowFields} 00000001 000003EA 00000010 00000000 00000000 00000018 00000010", Good),
        default,
        Good: 1);

    public static MalformedDatagram AgentUnknown { get; } = new(
        "an agent address of type 0",
        HexBytes.Parse($"00000005 00000000 00000000 00000001 00000064 00000001 {Good}"),
        default,
        Good: 1);

    public static MalformedDatagram AgentOfUnknownType { get; } = new(
        "an agent address of a type that does not exist",
        HexBytes.Parse($"00000005 00000003 C0000201 00000000 00000001 00000064 00000001 {Good}"),
        new DecodeError(DecodeErrorCode.UnknownAddressType, 4),
        Good: 0);

    public static MalformedDatagram AnotherVersion { get; } = new(
        "version 6",
        HexBytes.Parse($"00000006 00000001 C0000201 00000000 00000001 00000064 00000001 {Good}"),
        new DecodeError(DecodeErrorCode.UnsupportedVersion, 0),
        Good: 0);

    public static MalformedDatagram HeaderCut { get; } = new(
        "a datagram that ends inside its header",
        HexBytes.Parse("00000005 00000001 C0000201 00000000 00000001"),
        new DecodeError(DecodeErrorCode.Truncated, 12),
        Good: 0);

    public static IReadOnlyList<MalformedDatagram> All { get; } =
    [
        PaddingInsideSample, PaddingThatLooksLikeARecord, GapBetweenSamples, LongRecord, ShortRecord, UnpaddedTextAtTheEnd,
        BytesBehindTheHeader, HeaderLengthBeyondTheRecord, HeaderLengthBeyondTheDatagram, RecordBeyondItsSample, RecordLengthThatWraps,
        SampleLengthTooShort, SampleLengthTooShortInTheMiddle, SampleBeyondTheDatagram, SampleLengthZero, MoreSamplesAnnounced, FourBillionSamples, TrailingGarbage,
        FewerSamplesAnnounced, FourBillionRecords, FourBillionRecordsExpanded, HugeCommunities, HugeAsPath,
        HugeAsPathSegment, HugeMplsStack, EmptyAsPathSegment, NextHopOfUnknownType, NextHopVoid, NextHopZeroFilled, AgentUnknown,
        AgentOfUnknownType, AnotherVersion, HeaderCut,
    ];

    /// <summary>A datagram of agent 192.0.2.1 with these samples.</summary>
    public static byte[] Datagram(params string[] samples) =>
        [.. HexBytes.Parse($"00000005 00000001 C0000201 00000000 00000001 00000064 {samples.Length:X8}"), .. samples.SelectMany(HexBytes.Parse)];

    /// <summary>A flow sample around one extended_gateway, whose path and what follows are given.</summary>
    private static string Gateway(string path, int length) => $"""
        00000001 {length + 40:X8} {FlowFields} 00000001
        000003EB {length:X8}
        00000001 C0000201  # next hop
        0000FDE8 00000000 00000000  # as, src_as, src_peer_as
        {path}
        """;

    private static byte[] WithSampleCount(byte[] datagram, uint count)
    {
        BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(24), count);
        return datagram;
    }
}
