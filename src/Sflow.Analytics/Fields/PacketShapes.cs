using System.Runtime.CompilerServices;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Tells <see cref="PacketShape"/>s, and where they have their headers.</summary>
internal static class PacketShapes
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    private const int Network = 14;
    private const int Transport = 34;

    private static readonly HeaderKinds Tcp = HeaderKinds.Of(HeaderKind.Ethernet).Union(HeaderKinds.Of(HeaderKind.IPv4)).Union(HeaderKinds.Of(HeaderKind.Tcp));
    private static readonly HeaderKinds Udp = HeaderKinds.Of(HeaderKind.Ethernet).Union(HeaderKinds.Of(HeaderKind.IPv4)).Union(HeaderKinds.Of(HeaderKind.Udp));

    /// <summary>Tells the shape of a packet. Three headers of three kinds: behind Ethernet, which is first, only IPv4 can stand, and behind that the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PacketShape Of(HeaderStack headers)
    {
        if (headers.Count != 3)
        {
            return PacketShape.Other;
        }

        var kinds = headers.Kinds;
        var shape = kinds == Tcp ? PacketShape.PlainTcp : kinds == Udp ? PacketShape.PlainUdp : PacketShape.Other;
        return shape != PacketShape.Other
            && headers.Find(HeaderKind.IPv4) == headers.Start + Network
            && headers.Find(TransportOf(shape)) == headers.Start + Transport ? shape : PacketShape.Other;
    }

    /// <summary>Where a shape has a header, from the packet's first byte on; -1 when it has none of the kind.</summary>
    public static int OffsetOf(PacketShape shape, HeaderKind kind) => kind switch
    {
        _ when shape == PacketShape.Other => -1,
        HeaderKind.Ethernet => 0,
        HeaderKind.IPv4 => Network,
        _ when kind == TransportOf(shape) => Transport,
        _ => -1,
    };

    private static HeaderKind TransportOf(PacketShape shape) => shape == PacketShape.PlainTcp ? HeaderKind.Tcp : HeaderKind.Udp;
}
