namespace Sflow.Protocol.Packets;

/// <summary>Links that samples seldom are of: what stands before LLC, IP or a transport header there.</summary>
internal static class OtherLinks
{
    /// <summary>Links whose own header has no kind: it is passed over.</summary>
    public static void Begin(ref PacketWalk walk, LinkType link)
    {
        switch (link)
        {
            case LinkType.Fddi when walk.TryPass(13):
                walk.Next = WalkStep.Llc;
                break;
            case LinkType.TokenRing:
                TokenRing(ref walk);
                break;
            case LinkType.FrameRelay:
                FrameRelay(ref walk);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Packet over SONET and serial lines carry PPP, RFC 1662, or Cisco's HDLC: 0F (8F for all) and 00, then an Ethernet type.
    /// </summary>
    public static void PppOrCisco(ref PacketWalk walk)
    {
        if (walk.Available >= 4 && walk.ReadUInt16(0) is 0x0F00 or 0x8F00)
        {
            var type = walk.ReadUInt16(2);
            walk.Position += 4;
            LinkHeaders.FollowType(ref walk, type);
            return;
        }

        walk.Next = WalkStep.Ppp;
    }

    /// <summary>IEEE 802.11-2020 section 9.2.4.1: data frames carry LLC unless they are encrypted, empty, or several in one.</summary>
    public static void Ieee80211(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Ieee80211, 2))
        {
            return;
        }

        var control = walk.ReadByte(0);
        var flags = walk.ReadByte(1);
        var isData = (control & 0x0F) == 0x08;
        var isEmpty = (control & 0x40) != 0;
        var isProtected = (flags & 0x40) != 0;
        if (!isData || isEmpty || isProtected)
        {
            return;
        }

        var hasFourAddresses = (flags & 3) == 3;
        var size = hasFourAddresses ? 30 : 24;
        if ((control & 0x80) != 0)
        {
            if (walk.Available < size + 2)
            {
                walk.Headers.IsTruncated = true;
                return;
            }

            var isAggregate = (walk.ReadByte(size) & 0x80) != 0;
            var hasHighThroughputControl = (flags & 0x80) != 0;
            if (isAggregate)
            {
                return;
            }

            size += hasHighThroughputControl ? 6 : 2;
        }

        if (walk.TryPass(size))
        {
            walk.Next = WalkStep.Llc;
        }
    }

    /// <summary>InfiniBand Architecture volume 1, 7.7: the lowest two bits of the second byte say what is next.</summary>
    public static void InfiniBandLrh(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.InfiniBandLrh, 8))
        {
            return;
        }

        var next = walk.ReadByte(1) & 3;
        walk.Position += 8;
        switch (next)
        {
            case 3:
                walk.Next = WalkStep.InfiniBandGrh;
                break;
            case 2:
                walk.EndWith(HeaderKind.Bth);
                break;
            case 1:
                walk.Next = WalkStep.IPv6;
                break;
            default:
                break;
        }
    }

    /// <summary>InfiniBand Architecture volume 1, 8.3: as IPv6's, and next header 1B is the base transport header.</summary>
    public static void InfiniBandGrh(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.InfiniBandGrh, 40))
        {
            return;
        }

        var next = walk.ReadByte(6);
        walk.Position += 40;
        if (next == 0x1B)
        {
            walk.EndWith(HeaderKind.Bth);
        }
    }

    /// <summary>IEEE 802.5 section 3.2: the group bit of the source address says that routing information follows, which tells its own length.</summary>
    private static void TokenRing(ref PacketWalk walk)
    {
        if (walk.Available < 14)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        var size = 14;
        if ((walk.ReadByte(8) & 0x80) != 0)
        {
            if (walk.Available < 15)
            {
                walk.Headers.IsTruncated = true;
                return;
            }

            size += walk.ReadByte(14) & 0x1F;
        }

        // Frames with other types of frame control are of the ring's own management.
        if ((walk.ReadByte(1) & 0xC0) == 0x40 && walk.TryPass(size))
        {
            walk.Next = WalkStep.Llc;
        }
    }

    /// <summary>RFC 2427 section 3: unnumbered information, perhaps a padding byte, and a network-layer protocol identifier.</summary>
    private static void FrameRelay(ref PacketWalk walk)
    {
        if (walk.Available < 4)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        if (walk.ReadByte(2) != 3)
        {
            var type = walk.ReadUInt16(2);
            walk.Position += 4;
            LinkHeaders.FollowType(ref walk, type);
            return;
        }

        walk.Position += walk.ReadByte(3) == 0 ? 4 : 3;
        if (walk.Available < 1)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        var identifier = walk.ReadByte(0);
        walk.Position++;
        switch (identifier)
        {
            case 0xCC:
                walk.Next = WalkStep.IP;
                break;
            case 0x8E:
                walk.Next = WalkStep.IPv6;
                break;
            case 0xCF:
                walk.Next = WalkStep.Ppp;
                break;
            case 0x80:
                LinkHeaders.Snap(ref walk);
                break;
            default:
                break;
        }
    }
}
