namespace Sflow.Protocol.Packets;

/// <summary>The link layer: Ethernet and its tags, LLC, MPLS, PPP.</summary>
internal static class LinkHeaders
{
    /// <summary>The largest value of the Ethernet type field that is a length. IEEE 802.3 section 3.2.6.</summary>
    private const ushort Largest8023Length = 1500;

    /// <summary>The generic associated channel label. RFC 5586.</summary>
    private const uint AssociatedChannelLabel = 13;

    public static void Begin(ref PacketWalk walk, LinkType link, ushort etherType)
    {
        switch (link)
        {
            case LinkType.Ethernet:
                walk.Next = WalkStep.Ethernet;
                break;
            case LinkType.EtherType:
                FollowType(ref walk, etherType);
                break;
            case LinkType.IP:
                walk.Next = WalkStep.IP;
                break;
            case LinkType.Ppp:
                OtherLinks.PppOrCisco(ref walk);
                break;
            case LinkType.Mpls:
                walk.Next = WalkStep.Mpls;
                break;
            case LinkType.Llc:
                walk.Next = WalkStep.Llc;
                break;
            case LinkType.Ieee80211:
                walk.Next = WalkStep.Ieee80211;
                break;
            case LinkType.InfiniBand:
                walk.Next = WalkStep.InfiniBandLrh;
                break;
            default:
                OtherLinks.Begin(ref walk, link);
                break;
        }
    }

    public static void Ethernet(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.Ethernet, 14))
        {
            var type = walk.ReadUInt16(12);
            walk.Position += 14;
            FollowTypeOrLength(ref walk, type);
        }
    }

    public static void Vlan(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.Vlan, 4))
        {
            var type = walk.ReadUInt16(2);
            walk.Position += 4;
            FollowTypeOrLength(ref walk, type);
        }
    }

    /// <summary>The I-TAG; the customer's frame is behind it. IEEE 802.1Q section 9.7.</summary>
    public static void BackboneTag(ref PacketWalk walk)
    {
        if (walk.TryEnter(HeaderKind.BackboneTag, 4))
        {
            walk.Position += 4;
            walk.Next = WalkStep.Ethernet;
        }
    }

    public static void Llc(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Llc, 3))
        {
            return;
        }

        var saps = walk.ReadUInt16(0);
        var control = walk.ReadByte(2);

        // Packets are in unnumbered information, and in I frames, whose control field has two bytes. IEEE 802.2 section 5.4.
        var isUnnumberedInformation = control == 3;
        if ((!isUnnumberedInformation && (control & 1) != 0) || !walk.TryPass(isUnnumberedInformation ? 3 : 4))
        {
            return;
        }

        switch (saps >> 8)
        {
            case 0xAA when saps == 0xAAAA:
                Snap(ref walk);
                break;
            case 0x06:
                walk.Next = WalkStep.IP;
                break;
            case 0x42:
                walk.EndWith(HeaderKind.Stp);
                break;
            default:
                break;
        }
    }

    public static void Mpls(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Mpls, 4))
        {
            return;
        }

        var entry = walk.ReadUInt32(0);
        walk.Position += 4;
        if ((entry & 0x100) == 0)
        {
            walk.Next = WalkStep.Mpls;
            return;
        }

        if (walk.Available <= 0)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        // The label says nothing else here; the first nibble does. RFC 4928, 4385.
        switch (entry >> 12 == AssociatedChannelLabel ? 1 : walk.ReadByte(0) >> 4)
        {
            case 4 or 6:
                walk.Next = WalkStep.IP;
                break;
            case 0:
                Pseudowire(ref walk);
                break;
            case 1:
                AssociatedChannel(ref walk);
                break;
            default:
                break;
        }
    }

    public static void Pppoe(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Pppoe, 6))
        {
            return;
        }

        var length = walk.ReadUInt16(4);
        walk.Position += 6;
        walk.Bound(length);
        walk.Next = WalkStep.Ppp;
    }

    public static void Ppp(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Ppp, 1))
        {
            return;
        }

        if (walk.Available >= 2 && walk.ReadUInt16(0) == 0xFF03)
        {
            walk.Position += 2;
        }

        // An odd first byte is a whole protocol number, compressed. RFC 1661 section 6.5.
        var size = walk.Available > 0 && (walk.ReadByte(0) & 1) != 0 ? 1 : 2;
        if (walk.Available < size)
        {
            walk.Headers.IsTruncated = true;
            return;
        }

        var protocol = size == 1 ? walk.ReadByte(0) : walk.ReadUInt16(0);
        walk.Position += size;
        walk.Next = protocol switch
        {
            0x0021 => WalkStep.IP,
            0x0057 => WalkStep.IPv6,
            0x0281 or 0x0283 => WalkStep.Mpls,
            _ => WalkStep.End,
        };
        if (protocol == 0x0031)
        {
            BridgedOverPpp(ref walk);
        }
    }

    /// <summary>Goes on with what an Ethernet type says.</summary>
    public static void FollowType(ref PacketWalk walk, ushort type)
    {
        switch (type)
        {
            case 0x0800:
                walk.Next = WalkStep.IP;
                break;
            case 0x86DD:
                walk.Next = WalkStep.IPv6;
                break;
            case 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300:
                walk.Next = WalkStep.Vlan;
                break;
            case 0x8847 or 0x8848:
                walk.Next = WalkStep.Mpls;
                break;
            case 0x8864:
                walk.Next = WalkStep.Pppoe;
                break;
            case 0x880B:
                walk.Next = WalkStep.Ppp;
                break;
            case 0x8870:
                walk.Next = WalkStep.Llc;
                break;
            case 0x6558:
                walk.Next = WalkStep.Ethernet;
                break;
            case 0x88E7:
                walk.Next = WalkStep.BackboneTag;
                break;
            case 0x894F:
                walk.Next = WalkStep.Nsh;
                break;
            case 0x8915:
                walk.Next = WalkStep.InfiniBandGrh;
                break;
            default:
                var leaf = LeafOf(type);
                if (leaf != HeaderKind.None)
                {
                    walk.EndWith(leaf);
                }

                break;
        }
    }

    /// <summary>Reverse ARP has the form of ARP, RFC 903.</summary>
    private static HeaderKind LeafOf(ushort type) => type switch
    {
        0x0806 or 0x8035 => HeaderKind.Arp,
        0x8863 => HeaderKind.Pppoe,
        0x88CC => HeaderKind.Lldp,
        0x8809 => HeaderKind.Lacp,
        0x888E or 0x88C7 => HeaderKind.Eapol,
        0x88F7 => HeaderKind.Ptp,
        _ => HeaderKind.None,
    };

    private static void FollowTypeOrLength(ref PacketWalk walk, ushort type)
    {
        if (type > Largest8023Length)
        {
            FollowType(ref walk, type);
            return;
        }

        // A length; what lies behind it is padding. Novell's frames have neither LLC nor type, but IPX with a checksum of FFFF.
        walk.Bound(type);
        walk.Next = walk.Available >= 2 && walk.ReadUInt16(0) == 0xFFFF ? WalkStep.End : WalkStep.Llc;
    }

    public static void Snap(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.Snap, 5))
        {
            return;
        }

        var organisation = walk.ReadUInt32(0) >> 8;
        var type = walk.ReadUInt16(3);
        walk.Position += 5;
        switch (organisation)
        {
            // RFC 1042, and Cisco's other code for the same.
            case 0x000000 or 0x0000F8:
                FollowType(ref walk, type);
                break;

            // Bridged Ethernet with and without its FCS, RFC 2427 section 4.2.
            case 0x0080C2 when type is 1 or 7:
                walk.Next = WalkStep.Ethernet;
                break;

            // Cisco's spanning trees, one a VLAN among them.
            case 0x00000C when type is 0x0108 or 0x0109 or 0x010B or 0x010C:
                walk.EndWith(HeaderKind.Stp);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Ethernet behind a control word or at once: nothing tells. The control word is expected, RFC 8469, unless both addresses that would stand
    /// there without it have numbers of vendors. That takes addresses of laboratories, full of zeros behind a control word of zero, for others
    /// than they are, as Wireshark does.
    /// </summary>
    private static void Pseudowire(ref PacketWalk walk)
    {
        if (walk.Available >= 14 && IsVendor(walk.ReadUInt32(0)) && IsVendor(walk.ReadUInt32(6)))
        {
            walk.Next = WalkStep.Ethernet;
        }
        else if (walk.TryEnter(HeaderKind.PseudowireControl, 4))
        {
            walk.Position += 4;
            walk.Next = WalkStep.Ethernet;
        }
    }

    /// <summary>The blocks of addresses that IEEE has given out without a gap: 00-00-00 to 00-26-FF, and those of 00-30 to 00-E0 in steps of 16.</summary>
    private static bool IsVendor(uint address) => address >> 24 == 0 && (address >> 16 <= 0x26 || (address >> 16 >= 0x30 && (address >> 16 & 0x0F) == 0 && address >> 16 <= 0xE0));

    /// <summary>RFC 5586, RFC 4385 section 5: a version, and the type of the channel, which may be that of IP (RFC 4446).</summary>
    private static void AssociatedChannel(ref PacketWalk walk)
    {
        if (walk.Available < 4)
        {
            return;
        }

        var channel = walk.ReadUInt16(2);
        walk.Position += 4;
        walk.Next = channel switch { 0x0021 => WalkStep.IP, 0x0057 => WalkStep.IPv6, _ => WalkStep.End };
    }

    /// <summary>RFC 3518 section 4.2: flags, the type of MAC, perhaps a LAN identifier, then the frame.</summary>
    private static void BridgedOverPpp(ref PacketWalk walk)
    {
        if (walk.Available < 2 || walk.ReadByte(1) != 1)
        {
            return;
        }

        if (walk.TryPass((walk.ReadByte(0) & 0x40) != 0 ? 6 : 2))
        {
            walk.Next = WalkStep.Ethernet;
        }
    }
}
