using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Packets;

/// <summary>
/// What UDP and TCP carry, by ports and by content. The lower port is asked first: of a client and a server it is mostly the server's.
/// A port that a protocol owns is not asked about others, whether that protocol is wanted or not.
/// </summary>
internal static class ApplicationHeaders
{
    /// <summary>The ports of tunnels over UDP, as <see cref="TryUdpPort"/> has them: a bit for each number, modulo 64.</summary>
    private const ulong TunnelPorts = (1UL << (4789 & 63)) | (1UL << (8472 & 63)) | (1UL << (4790 & 63)) | (1UL << (6081 & 63))
        | (1UL << (2152 & 63)) | (1UL << (2123 & 63)) | (1UL << (1701 & 63)) | (1UL << (3544 & 63)) | (1UL << (4500 & 63)) | (1UL << (4754 & 63)) | (1UL << (6635 & 63));

    /// <summary>Whether anything that is wanted can follow behind UDP: told at once for most packets when no application is wanted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayFollowUdp(uint ports, HeaderKinds wanted) =>
        wanted.Overlaps(HeaderKinds.OverUdp) || (((TunnelPorts >> (int)(ports >> 16)) | (TunnelPorts >> (int)ports)) & 1) != 0;

    public static void OverUdp(ref PacketWalk walk)
    {
        if (walk.Available <= 0 || !MayFollowUdp(walk.Ports, walk.Wanted))
        {
            return;
        }

        var source = (int)(walk.Ports >> 16);
        var destination = (int)(walk.Ports & 0xFFFF);
        var low = Math.Min(source, destination);
        var isClaimed = TryUdpPort(ref walk, low) || TryUdpPort(ref walk, Math.Max(source, destination));
        if (isClaimed)
        {
            return;
        }

        if (walk.Wanted.Contains(HeaderKind.Quic) && QuicView.IsQuic(walk.Buffer, walk.Position, walk.End, low))
        {
            walk.EndWith(HeaderKind.Quic);
        }
        else if (walk.Wanted.Contains(HeaderKind.Dns) && DnsView.LooksLikeDns(walk.Buffer, walk.Position, walk.End))
        {
            walk.EndWith(HeaderKind.Dns);
        }
    }

    public static void OverTcp(ref PacketWalk walk)
    {
        if (walk.Available <= 0)
        {
            return;
        }

        var source = (int)(walk.Ports >> 16);
        var destination = (int)(walk.Ports & 0xFFFF);
        if (source is 53 or 5353 || destination is 53 or 5353)
        {
            // A length of two bytes stands before each message, RFC 1035 section 4.2.2.
            if (walk.Available > 2)
            {
                walk.Position += 2;
                Claim(ref walk, HeaderKind.Dns);
            }
        }
        else if (walk.Wanted.Contains(HeaderKind.Tls) && TlsClientHelloView.IsRecord(walk.Buffer, walk.Position, walk.End))
        {
            walk.EndWith(HeaderKind.Tls);
        }
        else if ((source is 5060 || destination is 5060) && LooksLikeSip(walk))
        {
            Claim(ref walk, HeaderKind.Sip);
        }
    }

    /// <summary>The numbers of IANA, and those in use before them.</summary>
    private static bool TryUdpPort(ref PacketWalk walk, int port)
    {
        switch (port)
        {
            case 4789:
                walk.Next = WalkStep.Vxlan;
                return true;

            // Linux took this number before there was one; so did others for other protocols.
            case 8472 when LooksLikeVxlan(walk):
                walk.Next = WalkStep.Vxlan;
                return true;
            case 4790:
                walk.Next = WalkStep.VxlanGpe;
                return true;
            case 6081:
                walk.Next = WalkStep.Geneve;
                return true;
            case 2152 or 2123:
                walk.Next = WalkStep.Gtp;
                return true;
            case 1701 when walk.Available < 2 || (walk.ReadByte(1) & 0x0F) is 2 or 3:
                walk.Next = WalkStep.L2tp;
                return true;
            case 3544:
                walk.Next = WalkStep.Teredo;
                return true;
            case 4500:
                walk.Next = WalkStep.UdpEncapsulatedEsp;
                return true;
            case 4754:
                // RFC 8086.
                walk.Next = WalkStep.Gre;
                return true;
            case 6635:
                // RFC 7510.
                walk.Next = WalkStep.Mpls;
                return true;
            case 4791:
                return Claim(ref walk, HeaderKind.Bth);
            default:
                return TryApplicationPort(ref walk, port);
        }
    }

    private static bool TryApplicationPort(ref PacketWalk walk, int port) => port switch
    {
        // Multicast DNS (RFC 6762) and LLMNR (RFC 4795) have the same form.
        53 or 5353 or 5355 => Claim(ref walk, HeaderKind.Dns),
        67 or 68 or 4011 => Claim(ref walk, HeaderKind.Dhcp),
        69 => Claim(ref walk, HeaderKind.Tftp),
        123 => Claim(ref walk, HeaderKind.Ntp),

        161 or 162 => BeginsWithSequence(walk) && Claim(ref walk, HeaderKind.Snmp),
        389 => Claim(ref walk, HeaderKind.Cldap),
        319 or 320 => Claim(ref walk, HeaderKind.Ptp),
        1645 or 1646 or 1700 or 1812 or 1813 or 3799 => Claim(ref walk, HeaderKind.Radius),
        1900 => Claim(ref walk, HeaderKind.Ssdp),
        5060 => LooksLikeSip(walk) && Claim(ref walk, HeaderKind.Sip),
        11211 => Claim(ref walk, HeaderKind.Memcached),

        // Of others: echo, daytime, character generator, time, TACACS, Kerberos, NetBIOS, XDMCP, service location, syslog, RIP, DHCPv6, LDP,
        // OpenVPN, HSRP, flow records, BFD, sFlow.
        7 or 13 or 19 or 37 or 49 or 88 or 137 or 138 or 177 or 427 or 514 or 520 or 521 or 546 or 547 or 646 => true,
        1194 or 1985 or 2055 or 3784 or 3785 or 4739 or 6343 => true,
        _ => false,
    };

    private static bool Claim(ref PacketWalk walk, HeaderKind kind)
    {
        if (walk.Wanted.Contains(kind))
        {
            walk.EndWith(kind);
        }

        return true;
    }

    /// <summary>A message of SNMP is a sequence of ASN.1.</summary>
    private static bool BeginsWithSequence(in PacketWalk walk) => walk.ReadByte(0) == 0x30;

    /// <summary>The flag of a valid identifier, and zero where zero is sent.</summary>
    private static bool LooksLikeVxlan(in PacketWalk walk) =>
        walk.Available >= 8 && (walk.ReadByte(0) & 8) != 0 && walk.ReadByte(7) == 0;

    /// <summary>A request line or a status line: letters, then a blank or, of the version, a slash. RFC 3261 section 7.</summary>
    private static bool LooksLikeSip(in PacketWalk walk)
    {
        var longest = Math.Min(walk.Available, 16);
        for (var i = 0; i < longest; i++)
        {
            var letter = walk.ReadByte(i);
            if (letter is (byte)' ' or (byte)'/')
            {
                return i >= 3;
            }

            if (letter is < (byte)'A' or > (byte)'Z')
            {
                return false;
            }
        }

        return false;
    }
}
