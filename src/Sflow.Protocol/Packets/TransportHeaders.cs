namespace Sflow.Protocol.Packets;

/// <summary>TCP, UDP, UDP-Lite, ICMP and ICMPv6: the transport headers that something is followed behind.</summary>
internal static class TransportHeaders
{
    public static void Tcp(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Tcp, 20))
        {
            return;
        }

        walk.Ports = walk.ReadUInt32(0);
        var size = (walk.ReadByte(12) >> 4) * 4;
        if (size < 20)
        {
            // Not a header; ports and numbers are told none the less, as of the first bytes in an error, and the length that is wrong.
            walk.Bound(13);
        }
        else if (walk.TryPass(size) && walk.Wanted.Overlaps(HeaderKinds.OverTcp))
        {
            walk.Next = WalkStep.TcpPayload;
        }
    }

    public static void Udp(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Udp, 8))
        {
            return;
        }

        walk.Ports = walk.ReadUInt32(0);
        var length = walk.ReadUInt16(4);

        // 0 is the length of a jumbogram, RFC 2675 section 4.
        if (length >= 8)
        {
            walk.Bound(length);
        }
        else if (length != 0 || !walk.IsIPv6)
        {
            return;
        }

        walk.Position += 8;
        walk.Next = WalkStep.UdpPayload;
    }

    public static void UdpLite(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.UdpLite, 8))
        {
            walk.Ports = walk.ReadUInt32(0);
            walk.Position += 8;
            walk.Next = WalkStep.UdpPayload;
        }
    }

    /// <summary>Errors return the beginning of the packet that caused them. RFC 792: unreachable, quench, redirect, time exceeded, parameter problem.</summary>
    public static void Icmp(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.Icmp, 8) && walk.ReadByte(0) is 3 or 4 or 5 or 11 or 12)
        {
            FollowEmbedded(ref walk);
        }
    }

    /// <summary>RFC 4443 section 3: unreachable, too big, time exceeded, parameter problem.</summary>
    public static void IcmpV6(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.IcmpV6, 8) && walk.ReadByte(0) is 1 or 2 or 3 or 4)
        {
            FollowEmbedded(ref walk);
        }
    }

    private static void FollowEmbedded(ref PacketWalk walk)
    {
        walk.Position += 8;
        if (walk.Available > 0)
        {
            walk.Headers.BeginEmbedded();
            walk.Next = WalkStep.IP;
        }
    }
}
