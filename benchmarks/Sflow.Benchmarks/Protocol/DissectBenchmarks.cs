using BenchmarkDotNet.Attributes;
using Sflow.Protocol.Packets;

namespace Sflow.Benchmarks.Protocol;

/// <summary>Dissecting one packet: what a layer costs that somebody asks for, and one that nobody does.</summary>
public class DissectBenchmarks
{
    private static readonly HeaderKinds FiveTuple = Set(HeaderKind.IPv4, HeaderKind.IPv6, HeaderKind.Tcp, HeaderKind.Udp);
    private static readonly HeaderKinds Outer = Set(HeaderKind.IPv4, HeaderKind.Udp);
    private static readonly HeaderKinds Applications = FiveTuple.Union(Set(HeaderKind.Dns, HeaderKind.Tls, HeaderKind.Quic));

    /// <summary>TCP with data to port 443.</summary>
    private readonly byte[] _tcp = Convert.FromHexString(
        "020000000002020000000001" + "0800" + "4500003C12344000400600000A0100010A010002" + "303901BB00000001000000025018200000000000" + new string('0', 40));

    /// <summary>TCP in VXLAN.</summary>
    private readonly byte[] _vxlan = Convert.FromHexString(
        "020000000002020000000001" + "0800" + "4500006212344000401100000A0100010A010002" + "C00012B5004E0000" + "0800000000138900"
        + "02AA0000000202AA00000001" + "0800" + "450000301234400040060000C0A80101C0A80102" + "303901BB00000001000000025018200000000000" + new string('0', 16));

    private readonly HeaderStack _headers = new();

    /// <summary>Plain TCP into the summary, for comparison.</summary>
    [Benchmark]
    public int PlainSummary()
    {
        PacketDissector.Dissect(_tcp, 0, _tcp.Length, LinkType.Ethernet, 0, out var packet);
        return packet.TransportOffset;
    }

    /// <summary>Plain TCP, of which the addresses and ports are wanted.</summary>
    [Benchmark(Baseline = true)]
    public int Plain() => Dissect(_tcp, FiveTuple, inner: false);

    /// <summary>The same, and applications: the payload is looked at.</summary>
    [Benchmark]
    public int PlainWithApplications() => Dissect(_tcp, Applications, inner: false);

    /// <summary>VXLAN, of which nothing behind the outer UDP is wanted.</summary>
    [Benchmark]
    public int VxlanOutside() => Dissect(_vxlan, Outer, inner: false);

    /// <summary>VXLAN, of which TCP is wanted, which is inside.</summary>
    [Benchmark]
    public int VxlanInside() => Dissect(_vxlan, FiveTuple, inner: false);

    /// <summary>VXLAN, of which everything is wanted.</summary>
    [Benchmark]
    public int VxlanAll() => Dissect(_vxlan, HeaderKinds.All, inner: true);

    private static HeaderKinds Set(params HeaderKind[] kinds) => kinds.Aggregate(default(HeaderKinds), (set, kind) => set.Union(HeaderKinds.Of(kind)));

    private int Dissect(byte[] packet, HeaderKinds wanted, bool inner)
    {
        PacketDissector.Dissect(packet, 0, packet.Length, LinkType.Ethernet, 0, wanted, inner, _headers);
        return _headers.Count;
    }
}
