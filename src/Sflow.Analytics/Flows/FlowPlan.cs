using System.Text;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Flows;

/// <summary>A definition, compiled: which samples count, what tells flows apart, what is measured.</summary>
internal sealed class FlowPlan
{
    private readonly BoundFilter? _filter;
    private readonly EvaluationScratch _scratch = new();

    private FlowPlan(BoundKeys keys, FlowKeyPlan plan, BoundFilter? filter, IReadOnlyList<BoundValue> values, bool dropped)
    {
        Names = keys.Names;
        Keys = plan;
        Values = values;
        _filter = filter;
        Headers = keys.Needs.Union(filter?.Needs ?? default);
        LooksAtEach = keys.NeedsInner || filter is { NeedsInner: true };
        Subjects = SampleSubjects.Packet | keys.Subjects | (filter?.Subjects ?? default);
        foreach (var value in values)
        {
            Headers = Headers.Union(value.Operand?.Needs ?? default);
            LooksAtEach |= value.Operand is { NeedsInner: true };
            Subjects |= value.Operand?.Subjects ?? default;
        }

        Subjects = dropped ? SampleSubjects.Discard : Subjects;
    }

    /// <summary>The keys in the one form.</summary>
    public IReadOnlyList<string> Names { get; }

    public FlowKeyPlan Keys { get; }

    /// <summary>What is measured: the value that flows are ranked by, then the others.</summary>
    public IReadOnlyList<BoundValue> Values { get; }

    /// <summary>The headers that samples are dissected for.</summary>
    public HeaderKinds Headers { get; }

    /// <summary>Whether more than the first of each kind is looked at.</summary>
    public bool LooksAtEach { get; }

    /// <summary>Samples of what count: packets, and what else is asked for.</summary>
    public SampleSubjects Subjects { get; }

    /// <summary>Compiles a definition.</summary>
    /// <exception cref="FlowDefinitionException">Something in it cannot be; all of it is told.</exception>
    public static FlowPlan Compile(FlowDefinition definition, ExpressionContext context)
    {
        var errors = new ErrorList();
        var binder = new ExpressionBinder(context, errors);
        var keys = definition.KeyText is { } text ? binder.BindKeys(text) : binder.BindKeys(definition.Keys);
        var filter = string.IsNullOrWhiteSpace(definition.Filter) ? null : binder.BindFilter(definition.Filter!);
        var values = new List<BoundValue>();
        foreach (var value in new[] { definition.Value }.Concat(definition.Values))
        {
            // What is wrong elsewhere does not hide that there are several.
            var isList = new Parser(value, new ErrorList()).ParseKeys().Operands.Count > 1;
            var bound = isList ? [] : binder.BindValues(value) ?? [];
            if (isList || (bound.Count == 0 && !errors.Any))
            {
                errors.Add(value, new(0, value.Length), isList ? "several values in the place of one" : "a value is missing", "such as bytes, frames or avg:ipbytes");
            }

            values.AddRange(bound);
        }

        if (errors.Any)
        {
            throw new FlowDefinitionException(errors.InOrder());
        }

        return new FlowPlan(keys!, FlowKeyPlan.Compile(keys!), filter, values, definition.Dropped);
    }

    /// <summary>Writes a sample's key.</summary>
    /// <returns>False when the sample does not count, or lacks one of the keys.</returns>
    public bool TryExtract(PacketSample sample, byte[] key, out int length)
    {
        length = 0;
        _scratch.Reset();
        return (sample.Subjects & Subjects) != 0 && (_filter is null || _filter.Matches(sample, _scratch)) && Keys.TryExtract(sample, _scratch, key, out length);
    }

    /// <summary>What a value is in a sample.</summary>
    /// <returns>False when the sample has none.</returns>
    public bool TryMeasure(BoundValue value, PacketSample sample, out FieldValue number)
    {
        switch (value.Source)
        {
            case ValueSource.Bytes:
                number = FieldValue.FromNumber(FieldType.UInt64, sample.Bytes);
                return true;
            case ValueSource.Frames:
                number = FieldValue.FromNumber(FieldType.UInt64, 1);
                return true;
            default:
                return value.Operand!.TryEvaluate(sample, _scratch, out number) && !number.IsNull;
        }
    }

    /// <summary>The plan in words, a line a part.</summary>
    public string Explain()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Names.Count; i++)
        {
            text.Append(FormattableString.Invariant($"key {i + 1}: {Names[i]}: {Keys.Describe(i)}\n"));
        }

        if (_filter is not null)
        {
            text.Append(FormattableString.Invariant($"filter: {_filter.Syntax}\n"));
            _filter.Program.Explain(text);
        }

        foreach (var value in Values)
        {
            text.Append(FormattableString.Invariant($"value: {value.Name}: {value.Describe()}\n"));
        }

        text.Append(FormattableString.Invariant($"headers: {NamesOf(Headers)}{(LooksAtEach ? ", each of them" : string.Empty)}\n"));
        return text.ToString();
    }

    private static string NamesOf(HeaderKinds headers)
    {
        const int MaxKinds = 64;
        var names = Enumerable.Range(0, MaxKinds).Select(number => (HeaderKind)number).Where(headers.Contains).Select(kind => kind.ToString()).Where(name => !char.IsDigit(name[0]));
        return headers.IsEmpty ? "none" : headers == HeaderKinds.All ? "all" : string.Join(" ", names);
    }
}
