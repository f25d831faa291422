using static Sflow.Interop.Tests.Keys.TsharkText;

namespace Sflow.Interop.Tests.Keys;

/// <summary>Keys whose value tshark tells by several fields: what follows a chain of headers, and what depends on a type.</summary>
internal static class TsharkTypes
{
    /// <summary>Fields that tell the type of what follows an Ethernet header and its tags, and where the header begins.</summary>
    public static IReadOnlyList<string> EthernetFields { get; } = ["eth.dst", "ieee8021ah.cdst", "eth.type", "eth.len", "vlan.etype", "vlan.len", "ieee8021ah.etype", "llc.oui", "llc.type"];

    /// <summary>Fields that tell what follows an IPv6 header and its extensions.</summary>
    public static IReadOnlyList<string> NextHeaderFields { get; } =
        ["ipv6.nxt", "ipv6.hopopts.nxt", "ipv6.routing.nxt", "ipv6.fraghdr.nxt", "ipv6.fraghdr.offset", "ipv6.dstopts.nxt", "ah.next_header", "mip6.proto", "hip.proto", "shim6.nxt", "ip.src"];

    /// <summary>Fields that tell why something is unreachable, and what.</summary>
    public static IReadOnlyList<string> UnreachableFields { get; } =
        ["icmp.type", "icmp.code", "icmpv6.type", "icmpv6.code", "ip.dst", "ipv6.dst", "ip.proto", "udp.dstport", "tcp.dstport", "sctp.dstport", "dccp.dstport"];

    /// <summary>Fields that tell NVGRE from other GRE.</summary>
    public static IReadOnlyList<string> GreFields { get; } = ["gre.flags_and_version", "gre.proto", "gre.key"];

    /// <summary>Fields that tell what a packet of QUIC is.</summary>
    public static IReadOnlyList<string> QuicFields { get; } = ["quic.header_form", "quic.long.packet_type", "quic.long.packet_type_v2", "quic.version"];

    /// <summary>The type behind all tags: the last of each Ethernet header.</summary>
    public static IEnumerable<string> BehindTags(TsharkFrame frame)
    {
        string? last = null;
        foreach (var field in frame.Named([.. EthernetFields]))
        {
            if (field.Name is "eth.dst" or "ieee8021ah.cdst" && last is not null)
            {
                yield return last;
            }

            // A tag of which nothing is there hides the type behind it.
            last = field.Name is "eth.dst" or "ieee8021ah.cdst" or "eth.len" or "vlan.len" or "llc.oui" || IsTag(Read(field)) ? null : Number(field);
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>The protocol behind all extension headers: the last of each IPv6 header, unless an extension's that is not there.</summary>
    public static IEnumerable<string> BehindExtensions(TsharkFrame frame)
    {
        TsharkField? last = null;
        var isLater = false;
        foreach (var field in frame.Named([.. NextHeaderFields]))
        {
            switch (field.Name)
            {
                case "ipv6.nxt" or "ip.src":
                    if (last is not null && (isLater || !IsExtension(Read(last))))
                    {
                        yield return Number(last);
                    }

                    last = field.Name == "ipv6.nxt" ? field : null;
                    isLater = false;
                    break;
                case "ipv6.fraghdr.offset":
                    isLater = Read(field) != 0;
                    break;
                default:
                    last = last is null ? null : field;
                    break;
            }
        }

        if (last is not null && (isLater || !IsExtension(Read(last))))
        {
            yield return Number(last);
        }
    }

    /// <summary>Whether each packet of IPv4 is a fragment.</summary>
    public static IEnumerable<string> AreFragments(TsharkFrame frame) =>
        frame.Named("ip.flags", "ip.frag_offset").GroupBy(field => field.Layer).Where(fields => fields.Count() == 2)
            .Select(fields => Truth(fields.Any(field => (Read(field) & (field.Name == "ip.flags" ? 1UL : 0x1FFF)) != 0)));

    /// <summary>The group of the policy extension, where its flag is set.</summary>
    public static IEnumerable<string> GroupsOfPolicy(TsharkFrame frame) =>
        frame.Named("vxlan.gbp").Where(group => frame.Named("vxlan.flags").Any(flags => flags.Layer == group.Layer && (Read(flags) & 0x8000) != 0)).Select(Number);

    /// <summary>The type of the first packet of each datagram. Version 2 numbers them anew, RFC 9369 section 3.2.</summary>
    public static IEnumerable<string> QuicPackets(TsharkFrame frame)
    {
        string[] types = ["Initial", "0-RTT", "Handshake", "Retry"];
        foreach (var fields in frame.Named([.. QuicFields]).GroupBy(field => field.Layer))
        {
            if (fields.FirstOrDefault(field => field.Name == "quic.header_form") is { } form && Read(form) == 0)
            {
                yield return "1-RTT";
            }
            else if (fields.FirstOrDefault(field => field.Name == "quic.version") is { } version && Read(version) == 0)
            {
                yield return "Version Negotiation";
            }
            else if (fields.FirstOrDefault(field => field.Name.StartsWith("quic.long", StringComparison.Ordinal)) is { } type)
            {
                yield return types[(Read(type) + (type.Name.EndsWith("v2", StringComparison.Ordinal) ? 3UL : 0)) % 4];
            }
        }
    }

    /// <summary>Segments stand in the reverse order of travel.</summary>
    public static IEnumerable<string> SegmentsOfTravel(TsharkFrame frame) =>
        frame.Named("ipv6.routing.srh.addr").GroupBy(field => field.Layer).Select(list => string.Join('-', list.Reverse().Select(Address)));

    /// <summary>The number as it stands is raw, unless tshark has nothing to be relative to, as in a packet that an error quotes.</summary>
    public static IEnumerable<string> SequenceNumbers(TsharkFrame frame) =>
        frame.Named("tcp.seq", "tcp.seq_raw").GroupBy(field => field.Layer).Select(numbers => Number(numbers.OrderBy(number => number.Name.Length).Last()));

    /// <summary>The group of each message that is not a report of version 3.</summary>
    public static IEnumerable<string> GroupsOfMessages(TsharkFrame frame) =>
        frame.Named("igmp.maddr").Where(group => frame.Named("igmp.type").All(type => type.Layer != group.Layer || Read(type) != 0x22)).Select(Address);

    /// <summary>Virtual networks; GRE has one if it is NVGRE: of Ethernet, with a key and neither checksum nor sequence number.</summary>
    public static IEnumerable<string> Overlays(TsharkFrame frame, params string[] layers)
    {
        foreach (var field in frame.Named("vxlan.vni", "geneve.vni", "gre.key").Where(field => layers.Contains(field.Layer.Name)))
        {
            if (field.Name != "gre.key")
            {
                yield return Number(field);
                continue;
            }

            ulong Of(string name) => frame.Named(name).Where(other => other.Layer == field.Layer).Select(Read).FirstOrDefault();
            if ((Of("gre.flags_and_version") & 0xB000) == 0x2000 && Of("gre.proto") == 0x6558)
            {
                yield return Number(key => key >> 8)(field);
            }
        }
    }

    /// <summary>What the packet that an error quotes was meant for.</summary>
    public static IEnumerable<string> Unreachable(TsharkFrame frame, int v4Code, int v6Code, params string[] names)
    {
        foreach (var code in frame.Named("icmp.code", "icmpv6.code"))
        {
            var isV6 = code.Name == "icmpv6.code";
            var type = frame.Named(isV6 ? "icmpv6.type" : "icmp.type").First(field => field.Layer == code.Layer);
            if (Read(type) != (isV6 ? 1UL : 3) || (int)Read(code) != (isV6 ? v6Code : v4Code))
            {
                continue;
            }

            // The first of them inside, of the quoted packet itself.
            var quoted = frame.Fields.FirstOrDefault(field => names.Contains(field.Name) && field.Layer.Index > code.Layer.Index && field.Layer.IsInside(code.Layer.Name));
            if (quoted is not null)
            {
                yield return quoted.Name.EndsWith(".dst", StringComparison.Ordinal) ? Address(quoted) : Number(quoted);
            }
        }
    }

    /// <summary>Hop-by-hop, routing, fragment, authentication, destination, mobility, HIP, Shim6.</summary>
    private static bool IsExtension(ulong protocol) => protocol is 0 or 43 or 44 or 51 or 60 or 135 or 139 or 140;

    private static bool IsTag(ulong type) => type is 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300;
}
