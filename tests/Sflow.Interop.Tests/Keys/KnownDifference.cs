namespace Sflow.Interop.Tests.Keys;

/// <summary>A difference between keys and tshark that is meant.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Explains">Whether it is this one.</param>
internal sealed record KnownDifference(string Reason, Func<KeyDifference, bool> Explains)
{
    private static readonly string[] Lists = ["ip6srhsegments", "mplslabels", "geneveoptions"];
    private static readonly string[] Quic = ["quicpackettype", "quicheaderform", "quicversion", "quicdcid", "quicscid"];

    /// <summary>All of them; the first that explains a difference counts.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "The first fragment of a packet has the transport header. tshark shows it as data, or waits for the others.",
            difference => difference.TsharkHasLess && difference.Theirs.Fields.Any(IsFirstFragment)),
        new(
            "tshark shows with the last fragment what it has put together; a sample is of one fragment.",
            difference => difference.TsharkHasMore && difference.Theirs.Named("ip.reassembled.length", "ipv6.reassembled.length").Any()),
        new(
            "What is there of a header that is cut counts, field by field. tshark shows nothing of some headers unless they are whole.",
            difference => difference.TsharkHasLess && difference.Actual.Count == difference.Expected.Count + 1 && difference.Theirs.Has("_ws.short")),
        new(
            "A list that is cut has no value, as it could be another one. tshark shows what is there of it.",
            difference => Lists.Contains(difference.Key) && difference.TsharkHasMore && difference.Theirs.Has("_ws.short")),
        new(
            "Of a header that an error returns, and that is cut by that, what is there counts. tshark shows the first 8 bytes that every error has, and nothing of others.",
            difference => difference.TsharkHasLess && difference.Actual.Count == difference.Expected.Count + 1
                && difference.Theirs.Layers.Any(layer => layer.IsInside("icmp") || layer.IsInside("icmpv6"))),
        new(
            "Of a datagram that an error returns, and that is cut by that or a fragment, the application is told. tshark ends at UDP.",
            difference => difference.TsharkHasLess && difference.Theirs.Layers[^1] is { Name: "udp" } last && (last.IsInside("icmp") || last.IsInside("icmpv6"))),
        new(
            "The Ethernet type of a backbone header behind 802.1ad is 88E7. tshark does not show it there.",
            difference => difference.Key == "ethernetprotocol" && difference.Theirs.Has("ieee8021ad") && difference.Expected.Where(type => type != "35047").SequenceEqual(difference.Actual.Where(type => type != "35047"))),
        new(
            "A length behind a tag of 802.1ad or 802.1ah means LLC, as everywhere. tshark 4.0 takes it for a type.",
            difference => difference.Theirs.Layers.Any(layer => layer.Name is "ieee8021ad" or "ieee8021ah")
                && difference.Theirs.Layers.Last(layer => layer.Name is not ("fake-field-wrapper" or "_ws.short")).Name is "ieee8021ad" or "ieee8021ah"),
        new(
            "Behind MPLS four bytes that begin with 0 are a control word, RFC 4385 section 3. tshark first looks the addresses up in its list of vendors.",
            difference => difference.Theirs.Has("pwethheuristic") && !difference.Theirs.Has("pwethcw")),
        new(
            "The types 9200 and 9300 are tags, as switches before 802.1ad wrote them. tshark does not know them.",
            difference => difference.Theirs.Named("eth.type", "vlan.etype").Any(type => TsharkText.Read(type) is 0x9200 or 0x9300)),
        new(
            "What is no IPv4 header has no version of one; tshark shows what stands there.",
            difference => difference.Key == "ipversion" && difference.TsharkHasMore && difference.Expected[^1] != "4"),
        new(
            "What a header of QUIC tells is there although the datagram is too short for tshark, or the header is short and tshark has not seen the long ones.",
            difference => Quic.Contains(difference.Key) && difference.TsharkHasLess && !difference.Theirs.Has("quic")),
        new(
            "A record of TLS that goes on in the next segment has its type at the beginning. tshark waits for its end.",
            difference => difference.Key == "tlscontenttype" && difference.TsharkHasLess && difference.Theirs.Has("tls")),
        new(
            "A word that is the last there is may be cut, and has no value. tshark takes it as it is.",
            difference => difference.Key == "ssdpmethod" && difference.TsharkHasMore && difference.Ours.Bytes.Length < difference.Ours.Length),
        new(
            "The method of SIP is there although the line is cut; tshark wants the whole line.",
            difference => difference.Key == "sipmethod" && difference.TsharkHasLess && !difference.Theirs.Has("sip")),
    ];

    /// <summary>Fields that only the reasons look at.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["ip.flags", "ip.frag_offset", "ipv6.fraghdr.more", "ipv6.fraghdr.offset", "ip.reassembled.length", "ipv6.reassembled.length"];

    private static bool IsFirstFragment(TsharkField field) =>
        (field.Name == "ip.flags" && (TsharkText.Read(field) & 1) != 0) || (field.Name == "ipv6.fraghdr.more" && TsharkText.Read(field) != 0);
}
