namespace Sflow.Protocol.Packets;

/// <summary>Headers that carry a packet of another network, or a frame.</summary>
internal static class TunnelHeaders
{
    public static void Enter(ref PacketWalk walk, WalkStep step)
    {
        switch (step)
        {
            case WalkStep.Gre:
                Gre(ref walk);
                break;
            case WalkStep.Erspan:
                Erspan(ref walk);
                break;
            case WalkStep.Vxlan:
                Vxlan(ref walk);
                break;
            case WalkStep.VxlanGpe:
                VxlanGpe(ref walk);
                break;
            case WalkStep.Geneve:
                Geneve(ref walk);
                break;
            case WalkStep.Gtp:
                GtpHeader.Enter(ref walk);
                break;
            case WalkStep.L2tp:
                L2tpHeader.OverUdp(ref walk);
                break;
            case WalkStep.L2tpOverIP:
                walk.TryEnter(HeaderKind.L2tp, 4);
                break;
            case WalkStep.Nsh:
                Nsh(ref walk);
                break;
            case WalkStep.EtherIP when walk.TryPass(2):
                // RFC 3378: a version and nothing.
                walk.Next = WalkStep.Ethernet;
                break;
            case WalkStep.UdpEncapsulatedEsp:
                UdpEncapsulatedEsp(ref walk);
                break;
            case WalkStep.Teredo:
                Teredo(ref walk);
                break;
            default:
                break;
        }
    }

    /// <summary>What VXLAN-GPE and NSH number alike. RFC 8300 section 2.2.</summary>
    private static WalkStep StepOf(byte nextProtocol) => nextProtocol switch
    {
        1 => WalkStep.IP,
        2 => WalkStep.IPv6,
        3 => WalkStep.Ethernet,
        4 => WalkStep.Nsh,
        5 => WalkStep.Mpls,
        _ => WalkStep.End,
    };

    private static void Gre(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Gre, 4))
        {
            return;
        }

        var flags = walk.ReadUInt16(0);
        var protocol = walk.ReadUInt16(2);
        if (!GreView.TryMeasure(walk.Buffer, walk.Position, walk.End, out var size) || !walk.TryPass(size))
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        switch (protocol)
        {
            // Without a sequence number it is type I, which has no header of its own.
            case 0x88BE when (flags & 0x1000) == 0:
                walk.Next = WalkStep.Ethernet;
                break;
            case 0x88BE or 0x22EB:
                walk.Next = WalkStep.Erspan;
                break;
            case 0x0800 or 0x86DD or 0x6558 or 0x0806 or 0x8847 or 0x8848 or 0x880B or 0x894F:
                LinkHeaders.FollowType(ref walk, protocol);
                break;
            case 0x883E:
                WebCacheRedirect(ref walk);
                break;
            default:
                break;
        }
    }

    /// <summary>Version 2 puts a header of four bytes before the packet, which no IP header can be taken for: its first four bits are 0 to 3.</summary>
    private static void WebCacheRedirect(ref PacketWalk walk)
    {
        if (walk.Available > 0 && walk.ReadByte(0) >> 4 != 4 && !walk.TryPass(4))
        {
            return;
        }

        walk.Next = WalkStep.IP;
    }

    /// <summary>draft-foschiano-erspan-03: version 1 is type II, of 8 bytes; version 2 is type III, of 12 or, with the flag O, 20.</summary>
    private static void Erspan(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Erspan, 8))
        {
            return;
        }

        switch (walk.ReadByte(0) >> 4)
        {
            case 1:
                walk.Position += 8;
                walk.Next = WalkStep.Ethernet;
                break;
            case 2:
                if (walk.Available < 12)
                {
                    walk.Headers.IsTruncated = true;
                    return;
                }

                // The frame type: 0 is Ethernet, 2 an IP packet.
                var content = (walk.ReadUInt16(10) >> 10) & 0x1F;
                if (walk.TryPass((walk.ReadByte(11) & 1) != 0 ? 20 : 12))
                {
                    walk.Next = content switch { 0 => WalkStep.Ethernet, 2 => WalkStep.IP, _ => WalkStep.End };
                }

                break;
            default:
                break;
        }
    }

    private static void Vxlan(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.Vxlan, 8))
        {
            walk.Position += 8;
            walk.Next = WalkStep.Ethernet;
        }
    }

    private static void VxlanGpe(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.VxlanGpe, 8))
        {
            var next = walk.ReadByte(3);
            walk.Position += 8;
            walk.Next = StepOf(next);
        }
    }

    private static void Geneve(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Geneve, 8))
        {
            return;
        }

        var type = walk.ReadUInt16(2);
        if (walk.TryPass(8 + ((walk.ReadByte(0) & 0x3F) * 4)))
        {
            LinkHeaders.FollowType(ref walk, type);
        }
    }

    /// <summary>RFC 8300 section 2.2: the length in words of four bytes is six bits of the second byte.</summary>
    private static void Nsh(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Nsh, 8))
        {
            return;
        }

        var next = walk.ReadByte(3);
        var size = (walk.ReadByte(1) & 0x3F) * 4;
        if (size >= 8 && walk.TryPass(size))
        {
            walk.Next = StepOf(next);
        }
    }

    /// <summary>RFC 3948 section 2: four zeros tell IKE, a single byte keeps the mapping alive.</summary>
    private static void UdpEncapsulatedEsp(ref PacketWalk walk)
    {
        if (walk.Available >= 4 && walk.ReadUInt32(0) != 0)
        {
            walk.EndWith(HeaderKind.Esp);
        }
    }

    /// <summary>RFC 4380 section 5.1.1: an authentication and an origin may stand before the packet.</summary>
    private static void Teredo(ref PacketWalk walk)
    {
        if (walk.Available >= 4 && walk.ReadUInt16(0) == 1 && !walk.TryPass(4 + walk.ReadByte(2) + walk.ReadByte(3) + 9))
        {
            return;
        }

        if (walk.Available >= 8 && walk.ReadUInt16(0) == 0)
        {
            walk.Position += 8;
        }

        if (walk.Available > 0)
        {
            walk.Next = WalkStep.IPv6;
        }
    }
}
