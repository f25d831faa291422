using FsCheck;
using FsCheck.Fluent;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Laws that hold for every structure of <see cref="StandardRecords"/>, tried with generated values. The seeds are fixed.</summary>
public class RecordPropertyTests
{
    private const ulong Seed = 5364;
    private const ulong Gamma = 6343;

    public static IEnumerable<object[]> Types => RecordCase.Names.Select(name => new object[] { name });

    [Theory, MemberData(nameof(Types))]
    public void Record_EncodedAndDecoded_IsTheSameValueAndBytes(string type) =>
        Check((seed, richness, _) => RecordCase.Of(type).CheckRoundTrip(seed, richness));

    [Theory, MemberData(nameof(Types))]
    public void Record_CutAnywhere_ReadsAlikeByBothReaders(string type) =>
        Check((seed, richness, keep) => RecordCase.Of(type).CheckReadersAgree(seed, richness, keep));

    [Theory, MemberData(nameof(Types))]
    public void Record_WithAppendedBytes_GivesThemAsTail(string type) =>
        Check((seed, richness, _) => RecordCase.Of(type).CheckAppendedTail(seed, richness));

    [Theory, MemberData(nameof(Types))]
    public void Record_Dispatched_ArrivesAsItsType(string type) =>
        Check((seed, richness, _) => RecordCase.Of(type).CheckDispatch(RecordRegistry.Standard, seed, richness));

    [Theory, MemberData(nameof(Types))]
    public void Record_Detached_OutlivesItsBuffer(string type) =>
        Check((seed, richness, _) => RecordCase.Of(type).CheckDetach(seed, richness));

    private static void Check(Action<int, int, int> law)
    {
        var inputs = Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 9)).Zip(Gen.Choose(0, int.MaxValue));
        var arbitrary = Arb.From(inputs, SmallerRichness);
        Prop.ForAll(arbitrary, input => law(input.Item1.Item1, input.Item1.Item2, input.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.PropertyRuns).WithReplay(Seed, Gamma));
    }

    /// <summary>A failing value is looked for among those with shorter lists and texts.</summary>
    private static IEnumerable<((int Seed, int Richness) Value, int Keep)> SmallerRichness(((int Seed, int Richness) Value, int Keep) input)
    {
        for (var richness = 0; richness < input.Value.Richness; richness++)
        {
            yield return ((input.Value.Seed, richness), input.Keep);
        }
    }
}
