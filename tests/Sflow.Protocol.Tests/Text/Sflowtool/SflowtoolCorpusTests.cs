using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Protocol.Tests.Text.Sflowtool;

/// <summary>Every capture printed in every form beside what sflowtool 6.11 recorded of it: the same bytes, but for the known differences.</summary>
public class SflowtoolCorpusTests
{
    private static readonly SflowtoolMode[] Modes =
    [
        SflowtoolMode.Text, SflowtoolMode.Grep, SflowtoolMode.Line, SflowtoolMode.Fields, SflowtoolMode.Json, SflowtoolMode.IndentedJson,
    ];

    /// <summary>Captures in the folder, in each form; one row that skips when they are not there.</summary>
    public static IEnumerable<object[]> CapturesOf(string folder) =>
        from name in SharedFiles.Captures(folder).DefaultIfEmpty("(none)")
        from mode in Modes
        select new object[] { name, mode };

    public static IEnumerable<object[]> AllModes() => Modes.Select(mode => new object[] { mode });

    [SkippableTheory, MemberData(nameof(CapturesOf), "captures")]
    public void Capture_Printed_EqualsSflowtoolsRecord(string name, SflowtoolMode mode) =>
        Compare(name, mode, extension => SharedFiles.Require("corpus", "captures", name + extension));

    [SkippableTheory, MemberData(nameof(CapturesOf), "vectors")]
    public void Vector_Printed_EqualsSflowtoolsRecord(string name, SflowtoolMode mode) =>
        Compare(name, mode, extension => SharedFiles.Require("corpus", "vectors", name + extension));

    /// <summary>A generated capture with every structure, in flow, counter and discard samples and in versions 2 and 4, all values random.</summary>
    [Theory, MemberData(nameof(AllModes))]
    public void EveryStructure_Printed_EqualsSflowtoolsRecord(SflowtoolMode mode) =>
        Compare("every-structure", mode, extension => Path.Combine(AppContext.BaseDirectory, "Corpus", "sflowtool", "every-structure" + extension));

    private static void Compare(string name, SflowtoolMode mode, Func<string, string> find)
    {
        var printed = SflowtoolOutput.Print(find(".pcap"), mode);
        var recorded = SflowtoolOutput.ReadRecorded(find(SflowtoolOutput.Extension(mode)));
        if (KnownDifference.GivenUp.TryGetValue(name, out var givenUp))
        {
            CompareGivenUp(name, mode, printed, recorded, givenUp);
        }
        else if (KnownDifference.Table.Any(difference => difference.Capture == name))
        {
            var expected = KnownDifference.Apply(name, SflowtoolOutput.Tokens(KnownDifference.CloseEmptyLists(recorded), mode));
            Assert.Equal(expected, SflowtoolOutput.Tokens(string.Concat(printed), mode));
        }
        else
        {
            Assert.Equal(string.Join("\n", KnownDifference.Apply(name, recorded.Split('\n'))), string.Concat(printed));
        }
    }

    /// <summary>Datagrams are equal, but for those of which sflowtool prints only the beginning.</summary>
    private static void CompareGivenUp(string name, SflowtoolMode mode, List<string> printed, string recorded, int allowed)
    {
        var expected = KnownDifference.Apply(name, SflowtoolOutput.Tokens(recorded, mode)).ToList();
        var position = 0;
        foreach (var datagram in printed)
        {
            var tokens = SflowtoolOutput.Tokens(datagram, mode).ToList();
            var common = tokens.Zip(expected.Skip(position)).TakeWhile(pair => pair.First == pair.Second).Count();
            position += common;
            if (common == tokens.Count)
            {
                continue;
            }

            Assert.True(--allowed >= 0, $"Instead of \"{tokens[common]}\" sflowtool has \"{(position < expected.Count ? expected[position] : "(end)")}\".");
            while (position < expected.Count && IsEnd(expected[position]))
            {
                position++;
            }
        }

        Assert.Equal(expected.Count, position);
    }

    private static bool IsEnd(string token) => token is "}" or "]" || token.EndsWith("endDatagram   =================================", StringComparison.Ordinal);
}
