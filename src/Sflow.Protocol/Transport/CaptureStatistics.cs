using System.Globalization;
using System.Text;

namespace Sflow.Protocol.Transport;

/// <summary>What a <see cref="CaptureReader"/> has met so far: each packet is handed out or skipped for one reason.</summary>
public record struct CaptureStatistics
{
    /// <summary>All packets in the capture.</summary>
    public long Packets { get; internal set; }

    /// <summary>Packets whose payload was handed out.</summary>
    public long Datagrams { get; internal set; }

    /// <summary>Packets that are neither IPv4 nor IPv6.</summary>
    public long NotIp { get; internal set; }

    /// <summary>IP packets that are not UDP, or have a UDP length below 8.</summary>
    public long NotUdp { get; internal set; }

    /// <summary>UDP on another port that does not look like sFlow.</summary>
    public long NotSflow { get; internal set; }

    /// <summary>Fragments of UDP datagrams, first or later; they are not put together.</summary>
    public long Fragments { get; internal set; }

    /// <summary>Packets whose headers or UDP payload are not whole, because the capture was taken with a small snapshot length.</summary>
    public long Cut { get; internal set; }

    /// <summary>UDP datagrams without payload.</summary>
    public long Empty { get; internal set; }

    /// <summary>Packets of an interface with an unsupported link type, or of an interface that was never described (pcapng only).</summary>
    public long UnsupportedLinkType { get; internal set; }

    /// <summary>Whether the file ends inside a packet or block, as that of a killed capture does. Known when the end is reached.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>Whether the file is compressed and its compressed data are cut or damaged; what came out of them before was handed out.</summary>
    public bool IsCompressionDamaged { get; internal set; }

    /// <summary>
    /// Position in the file (when it is compressed: in what comes out of it), in bytes, of a length or value that cannot be; reading ended there.
    /// Null when nothing was wrong.
    /// </summary>
    public long? CorruptedAt { get; internal set; }

    /// <summary>Packets that were not handed out.</summary>
    public readonly long Skipped => Packets - Datagrams;

    /// <summary>One line for a person, such as <c>3 packets skipped: 2 not UDP, 1 fragment; the file ends inside a packet</c>.</summary>
    /// <returns>The text.</returns>
    public readonly string Describe()
    {
        var text = new StringBuilder();
        text.Append(Skipped == 0 ? "no packets skipped" : Count(Skipped, "packet", "packets") + " skipped");
        var separator = ": ";
        Append(text, ref separator, NotIp, "not IP", "not IP");
        Append(text, ref separator, NotUdp, "not UDP", "not UDP");
        Append(text, ref separator, NotSflow, "not sFlow", "not sFlow");
        Append(text, ref separator, Fragments, "fragment", "fragments");
        Append(text, ref separator, Cut, "cut short", "cut short");
        Append(text, ref separator, Empty, "empty", "empty");
        Append(text, ref separator, UnsupportedLinkType, "of an unsupported link type", "of an unsupported link type");
        if (IsTruncated)
        {
            text.Append("; the file ends inside a packet");
        }

        if (IsCompressionDamaged)
        {
            text.Append("; its compressed data are cut or damaged");
        }

        if (CorruptedAt is { } at)
        {
            text.Append("; the file is corrupt at byte ").Append(at.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ref string separator, long count, string one, string many)
    {
        if (count != 0)
        {
            text.Append(separator).Append(Count(count, one, many));
            separator = ", ";
        }
    }

    private static string Count(long count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
