using FsCheck;
using FsCheck.Fluent;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Tests.Fields;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>The compiled plan gives what the plainest evaluation of the tree gives, on random packets and random definitions.</summary>
public class OracleTests
{
    private const int Runs = 10_000;

    private static readonly byte[][] Originals =
    [
        .. FieldSamples.All.Values,
        .. CorpusFiles.Captures.SelectMany(capture => CorpusFiles.Read(capture).Take(20)).Select(datagram => datagram.Bytes).Where(bytes => bytes.Length < 4096),
    ];

    [Fact]
    public void Keys_OfRandomDefinitions_AreTheNaiveOnes()
    {
        var there = 0;
        var scratch = new EvaluationScratch();
        Check((sample, seed) =>
        {
            var text = new DefinitionGenerator(seed, sample).Key();
            var naive = new NaiveEvaluator(ExpressionBench.Context, sample).TextOf(KeyListSyntax.Parse(text).Operands[0]);
            scratch.Reset();
            var compiled = ExpressionBench.Key(text).TryEvaluate(sample, scratch, out var value) ? NaiveText.Of(value) : null;
            Assert.True(naive == compiled, $"{text}: naive {naive ?? "nothing"}, compiled {compiled ?? "nothing"}");
            there += naive is null ? 0 : 1;
        });
        Assert.InRange(there, Runs / 3, Runs - 100);
    }

    [Fact]
    public void Filters_OfRandomDefinitions_AreTheNaiveOnes()
    {
        var held = 0;
        var scratch = new EvaluationScratch();
        Check((sample, seed) =>
        {
            var text = new DefinitionGenerator(seed, sample).Filter();
            var naive = new NaiveEvaluator(ExpressionBench.Context, sample).Holds(FilterSyntax.Parse(text));
            scratch.Reset();
            var compiled = ExpressionBench.Filter(text).Matches(sample, scratch);
            Assert.True(naive == compiled, $"{text}: naive {naive}, compiled {compiled}");
            held += naive ? 1 : 0;
        });
        Assert.InRange(held, Runs / 5, Runs * 4 / 5);
    }

    private static void Check(Action<PacketSample, int> law) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
            {
                var mutator = new Mutator(Originals, seed);
                PacketSample? sample = null;
                var untouched = Originals[seed % Originals.Length];
                for (var tries = 0; sample is null; tries++)
                {
                    mutator.Next();
                    sample = seed % 3 == 0 && tries == 0 ? ExpressionBench.TrySample(untouched, untouched.Length) : ExpressionBench.TrySample(mutator.Buffer, mutator.Length);
                }

                law(sample, seed);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(7, 6343));
}
