using System.Text.RegularExpressions;

namespace Sflow.Protocol.Tests.Text.Sflowtool;

/// <summary>
/// A place where the printed output rightly differs from sflowtool's: how a line or token of sflowtool's becomes ours, or none.
/// <c>docs/sflowtool.md</c> gives the reasons.
/// </summary>
internal sealed record KnownDifference(string Capture, string Pattern, Func<Match, string?> Rewrite)
{
    public const string EveryCapture = "*";

    /// <summary>All of them, and below the datagrams that sflowtool gives up.</summary>
    public static readonly IReadOnlyList<KnownDifference> Table =
    [
        // The byte order of sflowtool's machine.
        new(EveryCapture, "(?<=IPID\"?[ :]\"?)[0-9]+", match => SwapBytes(int.Parse(match.Value))),

        // The two digits behind a percent sign stand the wrong way round.
        new(EveryCapture, "(?<=memcache_op_key\"?[ :]\"?[^\" \n]*)%(.)(.)", match => $"%{match.Groups[2]}{match.Groups[1]}"),

        // Ports out of the payload of later IPv6 fragments.
        new("ovs-exotic-frames", "^.*\\bUDP(SrcPort|DstPort|Bytes)\"?[ :]\"?0\"?$", _ => null),
        new("ovs-exotic-frames", ",17,,,0,0,", _ => ",17,,,,,"),

        // TCP flags from behind the end of a cut header.
        new("synthetic-structures", "^.*\\bTCPFlags\"?[ :]\"?42\"?$", _ => null),
        new("synthetic-structures", ",80,50000,0x2a,52,", _ => ",80,50000,0x00,52,"),
    ];

    /// <summary>How many datagrams sflowtool gives up half-way, by capture: for an address of type 0, or a length that does not fit.</summary>
    public static readonly IReadOnlyDictionary<string, int> GivenUp = new Dictionary<string, int>
    {
        ["libsflow-cpt-agent4"] = 1,
        ["libsflow-exp-agent6"] = 1,
        ["goflow2-sflowdecodedropextendedfunction"] = 1,
        ["gopacket-5"] = 1,
        ["gopacket-8"] = 1,
        ["gopacket-11"] = 1,
        ["vflow-decoder_test-testsflowrawpacketwithpaddingaftersample"] = 1,
    };

    /// <summary>Closes a list of no lanes (counter 0:10), which sflowtool leaves open in JSON.</summary>
    public static string CloseEmptyLists(string recorded) => Regex.Replace(recorded, "\"sfp_lanes\":\\[(?=\\s*\\})", "\"sfp_lanes\":[]");

    /// <summary>Makes of sflowtool's lines or tokens those that are expected.</summary>
    public static IEnumerable<string> Apply(string capture, IEnumerable<string> recorded)
    {
        var rules = Table.Where(rule => rule.Capture == EveryCapture || rule.Capture == capture).ToList();
        foreach (var line in recorded)
        {
            var expected = rules.Aggregate((string?)line, (text, rule) => text is null ? null : rule.ApplyTo(text));
            if (expected is not null)
            {
                yield return expected;
            }
        }
    }

    private string? ApplyTo(string line)
    {
        var isDropped = false;
        var text = Regex.Replace(line, Pattern, match =>
        {
            var rewritten = Rewrite(match);
            isDropped |= rewritten is null;
            return rewritten ?? string.Empty;
        });
        return isDropped ? null : text;
    }

    private static string SwapBytes(int value) => (((value & 255) << 8) | (value >> 8)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
