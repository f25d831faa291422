using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Tests.Fields;
using Sflow.Protocol.Datagrams;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Binds expressions and asks them of samples made by hand.</summary>
internal static class ExpressionBench
{
    public static ExpressionContext Context { get; } = new(FieldCatalog.Standard, FakeLookup.All);

    public static Operand Key(string text) => Assert.Single(Keys(text).Operands);

    public static BoundKeys Keys(string text) => Bind(binder => binder.BindKeys(text));

    public static BoundFilter Filter(string text) => Bind(binder => binder.BindFilter(text));

    public static IReadOnlyList<BoundValue> Values(string text) => Bind(binder => binder.BindValues(text));

    public static IReadOnlyList<ExpressionError> KeyErrors(string text) => Errors(binder => binder.BindKeys(text));

    public static IReadOnlyList<ExpressionError> FilterErrors(string text) => Errors(binder => binder.BindFilter(text));

    public static IReadOnlyList<ExpressionError> ValueErrors(string text) => Errors(binder => binder.BindValues(text));

    /// <summary>The value of a key in the first sample of a datagram; null when there is none.</summary>
    public static string? Value(string key, string sample)
    {
        var operand = Key(key);
        return operand.TryEvaluate(Sample(FieldSamples.All[sample]), new EvaluationScratch(), out var value) ? NaiveText.Of(value) : null;
    }

    public static bool Matches(string filter, string sample) => Filter(filter).Matches(Sample(FieldSamples.All[sample]), new EvaluationScratch());

    public static PacketSample Sample(byte[] datagram) => TrySample(datagram, datagram.Length) ?? throw new ArgumentException("No flow sample.");

    public static PacketSample? TrySample(byte[] buffer, int length)
    {
        if (!SflowDatagram.TryParse(buffer, 0, length, out var datagram, out _))
        {
            return null;
        }

        foreach (var sample in datagram.Samples)
        {
            if (sample.TryReadFlow(out var flow))
            {
                var packet = new PacketSample();
                packet.Load(datagram.Agent, flow, sample.IsTruncated);
                return packet;
            }
        }

        return null;
    }

    private static T Bind<T>(Func<ExpressionBinder, T?> bind)
        where T : class
    {
        var errors = new ErrorList();
        var bound = bind(new ExpressionBinder(Context, errors));
        errors.ThrowIfAny();
        return Assert.IsAssignableFrom<T>(bound);
    }

    private static IReadOnlyList<ExpressionError> Errors(Func<ExpressionBinder, object?> bind)
    {
        var errors = new ErrorList();
        var bound = bind(new ExpressionBinder(Context, errors));
        Assert.Equal(errors.Any, bound is null);
        return errors.InOrder();
    }
}
