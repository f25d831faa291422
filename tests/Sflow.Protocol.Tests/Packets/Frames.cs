using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Packets;

/// <summary>Frames by name, each whole.</summary>
internal static class Frames
{
    private const string MacText = "020000000002 020000000001 ";
    private const string Udp4 = """
        45 00 0020 0001 0000 40 11 0000  # IPv4, UDP
        0A010001 0A010002
        0FA0 0035 000C 0000              # 4000 -> 53
        DEADBEEF
        """;

    private const string Addresses6 = "20010DB8000000000000000000000001 20010DB8000000000000000000000002";

    public static readonly byte[] Macs = HexBytes.Parse(MacText);
    public static readonly byte[] IPv4Udp = HexBytes.Parse(Udp4);
    public static readonly byte[] IPv6Addresses = HexBytes.Parse(Addresses6);

    public static readonly IReadOnlyDictionary<string, byte[]> All = new Dictionary<string, string>
    {
        ["ARP"] = "0806 0001080006040001 020000000001 0A010001 000000000000 0A010002",
        ["TCP"] = """
            0800
            45 B8 002C 1234 4000 40 06 0000  # EF, don't fragment, TCP
            0A010001 0A010002
            3039 01BB 00000001 00000002 51 12 2000 0000 0000  # data offset 5, NS, SYN ACK
            61626364
            """,
        ["TCP with options"] = """
            0800
            45 00 0038 0001 4000 40 06 0000
            0A010001 0A010002
            3039 01BB 00000001 00000002 80 10 2000 0000 0000  # data offset 8
            0101080A 00000001 00000002
            61626364
            """,
        ["UDP"] = "0800 " + Udp4,
        ["ICMP"] = "0800 45 00 0020 0001 0000 40 01 0000 0A010001 0A010002  08 00 F7FF 00010002 2A2A2A2A",
        ["ICMP unreachable"] = "0800 45 00 0020 0001 0000 40 01 0000 0A010001 0A010002  03 01 0000 00000000 45000000",
        ["ICMPv6"] = $"86DD 60000000 000C 3A 40 {Addresses6}  80 00 0000 00010002 2A2A2A2A",
        ["802.3 STP"] = "0026 424203 0000000000 0000 0000 0000 0000",
        ["SNAP with IPv4"] = "0028 AAAA03 000000 0800 " + Udp4,
        ["SNAP of Cisco"] = "0010 AAAA03 00000C 2000 01B4 0000 0001 0005",
        ["IPv4 over LLC"] = "0023 060603 " + Udp4,
        ["IPv4 options"] = """
            0800
            47 00 0024 0001 0000 40 11 0000  # 28 bytes of header
            0A010001 0A010002
            07070400 00000001
            0FA0 0035 0008 0000
            """,
        ["IPv4 header of 16 bytes"] = "0800 44 00 0020 0001 0000 40 11 0000 0A010001 0A010002 0FA00035 000C0000",
        ["IPv4 type with version 6"] = "0800 65 00 0020 0001 0000 40 11 0000 0A010001 0A010002 0FA00035 000C0000",
        ["IPv6 type with version 4"] = $"86DD 40000000 0008 11 40 {Addresses6} 14E9 0035 0008 0000",
        ["IPv6 UDP"] = $"""
            86DD
            6B8ABCDE 0008 11 3F  # traffic class B8, flow label ABCDE
            {Addresses6}
            14E9 0035 0008 0000
            """,
        ["IPv6 hop-by-hop, routing, destination"] = $"""
            86DD
            60000000 0034 00 40
            {Addresses6}
            2B 00 0502 0000 0100        # hop-by-hop, then routing
            3C 01 0400 00000000 0000000000000000  # routing of 16 bytes, then destination options
            06 00 0104 00000000         # destination options, then TCP
            0050 C350 00000001 00000002 50 02 2000 0000 0000
            """,
        ["IPv6 authentication"] = $"""
            86DD
            60000000 0020 33 40
            {Addresses6}
            11 04 0000 00000001 00000001 000102030405060708090A0B  # 24 bytes: in words of four, less two
            14E9 0035 0008 0000
            """,
        ["IPv6 ESP"] = $"86DD 60000000 0010 32 40 {Addresses6} 00000001 00000001 DEADBEEF DEADBEEF",
        ["IPv6 no next header"] = $"86DD 60000000 0000 3B 40 {Addresses6}",
        ["GRE"] = "0800 45 00 0020 0001 0000 40 2F 0000 0A010001 0A010002 0000 0800 45000000",
        ["ICMPv6 number in IPv4"] = "0800 45 00 0020 0001 0000 40 3A 0000 0A010001 0A010002 80 00 0000 00000000",
        ["VLAN"] = "8100 A064 0800 " + Udp4,
        ["priority tag"] = "8100 E000 0800 " + Udp4,
        ["QinQ"] = "88A8 60C8 8100 0064 0800 " + Udp4,
        ["three tags"] = "9100 012C 9200 0001 8100 0002 0800 " + Udp4,
        ["first fragment"] = "0800 45 00 0020 0001 2000 40 11 0000 0A010001 0A010002 0FA0 0035 2000 0000 DEADBEEF",
        ["later fragment"] = "0800 45 00 0020 0001 20B9 40 11 0000 0A010001 0A010002 0FA0 0035 2000 0000 DEADBEEF",
        ["last fragment"] = "0800 45 00 0020 0001 0172 40 11 0000 0A010001 0A010002 0FA0 0035 2000 0000 DEADBEEF",
        ["first IPv6 fragment"] = $"86DD 60000000 0010 2C 40 {Addresses6} 11 00 0001 00000007 14E9 0035 2000 0000",
        ["IPv6 fragment of the whole"] = $"86DD 60000000 0010 2C 40 {Addresses6} 11 00 0000 00000007 14E9 0035 0008 0000",
        ["later IPv6 fragment"] = $"86DD 60000000 0010 2C 40 {Addresses6} 11 00 0321 00000007 14E9 0035 2000 0000",
    }.ToDictionary(frame => frame.Key, frame => HexBytes.Parse(MacText + frame.Value), StringComparer.Ordinal);
}
