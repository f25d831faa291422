namespace Sflow.Analytics.Fields;

/// <summary>Names of DNS types. IANA, resource record types; others as <c>TYPE65280</c>, RFC 3597 section 5.</summary>
internal static class DnsTypeNames
{
    private const int FirstHigh = 249;

    private static readonly FieldValue[] Low = Table(
        "TYPE0", "A", "NS", "MD", "MF", "CNAME", "SOA", "MB", "MG", "MR", "NULL", "WKS", "PTR", "HINFO", "MINFO", "MX", "TXT", "RP", "AFSDB", "X25", "ISDN", "RT", "NSAP",
        "NSAP-PTR", "SIG", "KEY", "PX", "GPOS", "AAAA", "LOC", "NXT", "EID", "NIMLOC", "SRV", "ATMA", "NAPTR", "KX", "CERT", "A6", "DNAME", "SINK", "OPT", "APL", "DS", "SSHFP",
        "IPSECKEY", "RRSIG", "NSEC", "DNSKEY", "DHCID", "NSEC3", "NSEC3PARAM", "TLSA", "SMIMEA", "TYPE54", "HIP", "NINFO", "RKEY", "TALINK", "CDS", "CDNSKEY", "OPENPGPKEY",
        "CSYNC", "ZONEMD", "SVCB", "HTTPS", "DSYNC");

    private static readonly FieldValue[] High = Table(
        "TKEY", "TSIG", "IXFR", "AXFR", "MAILB", "MAILA", "ANY", "URI", "CAA", "AVC", "DOA", "AMTRELAY");

    public static FieldValue Of(ushort type, PacketSample sample)
    {
        if (type < Low.Length)
        {
            return Low[type];
        }

        if (type >= FirstHigh && type - FirstHigh < High.Length)
        {
            return High[type - FirstHigh];
        }

        var text = new TextBuilder(stackalloc byte[10]);
        text.Append("TYPE"u8);
        text.Append((uint)type);
        return text.ToValue(sample);
    }

    private static FieldValue[] Table(params string[] names) => [.. names.Select(static name => FieldValue.FromText(name))];
}
