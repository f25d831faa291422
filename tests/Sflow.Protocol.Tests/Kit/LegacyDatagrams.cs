namespace Sflow.Protocol.Tests.Kit;

/// <summary>Datagrams of versions 2 and 4, RFC 3176 section 5, as annotated bytes.</summary>
internal static class LegacyDatagrams
{
    /// <summary>A flow sample with a sampled header and every kind of extended data as version 4 has them.</summary>
    public const string FlowOfVersion4 = """
        00000001           # flow sample
        0000002A           # sequence number
        02000009           # source: physical entity 9
        00000190 00001000 00000005  # rate 400, pool 4096, drops 5
        00000003           # input: ifIndex 3
        80000002           # output: 2 interfaces
        00000001           # packet: header
          00000001 000005EE  # Ethernet, frame of 1518 bytes
          00000012         # 18 bytes of it, without a word on what was stripped
          FFFFFFFFFFFF 0200C0000201 8100 0064 0806 0000
        00000005           # extended data: 5
        00000001           # switch
          00000064 00000001 000000C8 00000002  # VLAN 100 priority 1, VLAN 200 priority 2
        00000002           # router
          00000001 C00002FE  # next hop 192.0.2.254
          00000018 00000010  # mask lengths
        00000003           # gateway, without a next hop
          0000FDE8 0000FDE9 0000FDEA  # AS 65000, of the source 65001, of its peer 65002
          00000002         # path of 2 segments
            00000002 00000002 0000FDEB 0000FDEC  # sequence
            00000001 00000001 0000FDED           # set
          00000002 FDE80001 FDE80002  # communities
          00000064         # local preference
        00000004           # user, without character sets
          00000005 616C696365000000  # alice
          00000003 626F6200          # bob
        00000005           # URL, without a host
          00000001         # direction: source
          00000006 2F696E6465780000  # /index
        """;

    /// <summary>A flow sample without extended data, which holds an IPv4 packet.</summary>
    public const string FlowOfIPv4 = """
        00000001           # flow sample
        0000002B           # sequence number
        00000003           # source: ifIndex 3
        00000190 00001190 00000005
        00000003 00000004  # input, output
        00000002           # packet: IPv4
          00000054 00000006  # 84 bytes, TCP
          C0000201 C6336401  # 192.0.2.1 to 198.51.100.1
          0000C001 00000050 00000012 00000000  # ports, flags, type of service
        00000000           # no extended data
        """;

    /// <summary>A flow sample that holds an IPv6 packet.</summary>
    public const string FlowOfIPv6 = """
        00000001           # flow sample
        0000002C           # sequence number
        00000003           # source: ifIndex 3
        00000190 00001320 00000005
        00000003 00000000  # input, output unknown
        00000003           # packet: IPv6
          00000054 00000011  # 84 bytes, UDP
          20010DB8000000000000000000000001
          20010DB8000000000000000000000002
          0000C001 00000035 00000000 00000001  # ports, no flags, priority
        00000000           # no extended data
        """;

    /// <summary>The gateway of version 2, whose path has no segments.</summary>
    public const string FlowOfVersion2 = """
        00000001           # flow sample
        0000002D           # sequence number
        00000003           # source: ifIndex 3
        00000190 00001320 00000005
        00000003 00000004  # input, output
        00000001           # packet: header
          0000000B 00000014  # IPv4, 20 bytes
          00000014 4500001400000000400100000A0000010A000002
        00000002           # extended data: 2
        00000003           # gateway
          0000FDE8 0000FDE9 0000FDEA  # AS, of the source, of its peer
          00000003 0000FDEB 0000FDEC 0000FDED  # path
        00000003           # gateway
          0000FDE8 00000000 00000000
          00000000         # no path
        """;

    /// <summary>The counters of any interface, in the words of version 5.</summary>
    public const string GenericCounters = """
          00000007 00000006 00000002540BE400 00000001 00000003  # ifIndex 7, Ethernet, 10 Gbit/s, full duplex, up
          0000000100000002 0000000A 0000000B 0000000C 0000000D 0000000E 0000000F
          0000000300000004 00000010 00000011 00000012 00000013 00000014 00000001
        """;

    /// <summary>Counters of every version.</summary>
    public static string Counters(int version) => $"""
        00000002           # counters sample
        0000000{version}   # sequence number
        00000007           # source: ifIndex 7
        0000001E           # interval of 30 seconds
        0000000{version}   # what they are
        {(version == 7 ? string.Empty : GenericCounters)}
        {Specific(version)}
        """;

    public static byte[] Version4 => Datagram(4, FlowOfVersion4, FlowOfIPv4, FlowOfIPv6, Counters(1), Counters(2), Counters(3), Counters(4), Counters(5), Counters(6), Counters(7));

    public static byte[] Version2 => Datagram(2, FlowOfIPv4, FlowOfVersion2, Counters(2), FlowOfIPv6);

    public static byte[] Datagram(int version, params string[] samples) => HexBytes.Parse($"""
        0000000{version}   # version
        00000001 C0000202  # agent 192.0.2.2
        00000065           # sequence number
        0000C350           # uptime of 50 s
        {samples.Length:X8}
        {string.Join("\n", samples)}
        """);

    private static string Specific(int version) => version switch
    {
        2 => Words(0xE0, 13),
        3 => Words(0x30, 18),
        5 => Words(0x50, 20),
        7 => Words(0x70, 7),
        _ => string.Empty,
    };

    private static string Words(int first, int count) => string.Join(" ", Enumerable.Range(first, count).Select(word => word.ToString("X8", null)));
}
