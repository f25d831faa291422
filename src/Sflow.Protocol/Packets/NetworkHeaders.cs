namespace Sflow.Protocol.Packets;

/// <summary>IPv4, IPv6, its extension headers, and what protocol numbers say.</summary>
internal static class NetworkHeaders
{
    private const byte HopByHop = 0;
    private const byte Fragment = 44;

    /// <summary>Either version: a type or a protocol number that says the one may carry the other.</summary>
    public static void IP(ref PacketWalk walk)
    {
        if (walk.Available <= 0)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        switch (walk.ReadByte(0) >> 4)
        {
            case 4:
                IPv4(ref walk);
                break;
            case 6:
                IPv6(ref walk);
                break;
            default:
                break;
        }
    }

    public static void IPv6(ref PacketWalk walk)
    {
        if (walk.Available > 0 && walk.ReadByte(0) >> 4 != 6)
        {
            return;
        }

        if (!walk.TryEnter(HeaderKind.IPv6, 40))
        {
            return;
        }

        var length = walk.ReadUInt16(4);
        walk.Protocol = walk.ReadByte(6);
        walk.IsIPv6 = true;
        walk.Position += 40;

        // A jumbogram tells its length in a hop-by-hop option, RFC 2675.
        if (length != 0 || walk.Protocol != HopByHop)
        {
            walk.Bound(length);
        }

        walk.Next = WalkStep.Protocol;
    }

    /// <summary>Goes on with what a protocol number says, behind either version: the numbers are the same.</summary>
    public static void Protocol(ref PacketWalk walk)
    {
        switch (walk.Protocol)
        {
            case 6:
                TransportHeaders.Tcp(ref walk);
                break;
            case 17:
                TransportHeaders.Udp(ref walk);
                break;
            case 1:
                TransportHeaders.Icmp(ref walk);
                break;
            case 58:
                TransportHeaders.IcmpV6(ref walk);
                break;
            case 51:
                Authentication(ref walk);
                break;
            case HopByHop:
                Extension(ref walk, HeaderKind.HopByHop);
                break;
            case 43:
                Extension(ref walk, HeaderKind.Routing);
                break;
            case Fragment:
                FragmentHeader(ref walk);
                break;
            case 60:
                Extension(ref walk, HeaderKind.DestinationOptions);
                break;
            case 135 or 139 or 140:
                Extension(ref walk, HeaderKind.OtherExtension);
                break;
            case 4:
                walk.Next = WalkStep.IP;
                break;
            case 41:
                walk.Next = WalkStep.IPv6;
                break;
            case 47:
                walk.Next = WalkStep.Gre;
                break;
            case 97:
                walk.Next = WalkStep.EtherIP;
                break;
            case 115:
                walk.Next = WalkStep.L2tpOverIP;
                break;
            case 136:
                TransportHeaders.UdpLite(ref walk);
                break;
            case 137:
                walk.Next = WalkStep.Mpls;
                break;
            case 143:
                // RFC 8986 section 4.9.
                walk.Next = WalkStep.Ethernet;
                break;
            default:
                var leaf = LeafOf(walk.Protocol);
                if (leaf != HeaderKind.None)
                {
                    walk.EndWith(leaf);
                }

                break;
        }
    }

    private static HeaderKind LeafOf(byte protocol) => protocol switch
    {
        2 => HeaderKind.Igmp,
        33 => HeaderKind.Dccp,
        50 => HeaderKind.Esp,
        89 => HeaderKind.Ospf,
        103 => HeaderKind.Pim,
        112 => HeaderKind.Vrrp,
        132 => HeaderKind.Sctp,
        _ => HeaderKind.None,
    };

    private static void IPv4(ref PacketWalk walk)
    {
        var at = walk.Position;
        if (!walk.TryEnter(HeaderKind.IPv4, 20))
        {
            return;
        }

        var size = (walk.ReadByte(0) & 0xF) * 4;
        var total = walk.ReadUInt16(2);
        if (size < 20)
        {
            // Whatever this is, what would be its addresses are none.
            walk.Bound(1);
            return;
        }

        // 0 is what a sender leaves there for its hardware to fill in; the bytes that are there are the packet.
        if (total != 0)
        {
            if (total < size)
            {
                walk.Bound(4);
                return;
            }

            walk.Bound(total);
        }

        walk.Protocol = walk.ReadByte(9);
        walk.IsIPv6 = false;
        var isLaterFragment = (walk.ReadUInt16(6) & 0x1FFF) != 0;
        if (walk.TryPass(size) && !isLaterFragment)
        {
            walk.Next = WalkStep.Protocol;
        }
    }

    private static void Extension(ref PacketWalk walk, HeaderKind kind)
    {
        if (!walk.TryEnter(kind, 8))
        {
            return;
        }

        walk.Protocol = walk.ReadByte(0);
        if (walk.TryPass((walk.ReadByte(1) + 1) * 8))
        {
            walk.Next = WalkStep.Protocol;
        }
    }

    private static void FragmentHeader(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Fragment, 8))
        {
            return;
        }

        walk.Protocol = walk.ReadByte(0);
        var isLater = walk.ReadUInt16(2) >> 3 != 0;
        walk.Position += 8;
        walk.Next = isLater ? WalkStep.End : WalkStep.Protocol;
    }

    /// <summary>Its length is in words of four bytes, less two. RFC 4302 section 2.2.</summary>
    private static void Authentication(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Ah, 12))
        {
            return;
        }

        walk.Protocol = walk.ReadByte(0);
        if (walk.TryPass((walk.ReadByte(1) + 2) * 4))
        {
            walk.Next = WalkStep.Protocol;
        }
    }
}
