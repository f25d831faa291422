using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows.Values;

namespace Sflow.Analytics.Flows;

/// <summary>
/// How the values of a definition are counted: the first one, when it is a sum, in the table's own entries, all others in columns. When the first
/// is no sum, the entries count frames.
/// </summary>
internal sealed class FlowMeasure(FlowPlan plan)
{
    private readonly BoundValue[] _columns = [.. plan.Values.Skip(plan.Values[0].Function == ValueFunction.Sum ? 1 : 0)];

    /// <summary>Whether the first value is a sum, so that it has a total and a rate.</summary>
    public bool IsSum { get; } = plan.Values[0].Function == ValueFunction.Sum;

    public ValueColumn[] CreateColumns() => _columns.Length == 0 ? [] : [.. _columns.Select(CreateColumn)];

    /// <summary>What of a sample the entries count.</summary>
    /// <returns>False when the sample has nothing of the first value, so that it does not count.</returns>
    public bool TryMeasure(PacketSample sample, out ulong amount)
    {
        var isThere = plan.TryMeasure(plan.Values[0], sample, out var number);
        amount = IsSum ? number.Number : 1;
        return isThere;
    }

    /// <summary>Counts a sample in the columns.</summary>
    public void Observe(FlowTable table, int flow, SampleWeight weight, PacketSample sample)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (plan.TryMeasure(_columns[i], sample, out var value))
            {
                table.Columns[i].Observe(flow, weight, value);
            }
        }
    }

    /// <summary>The weight of the heaviest sample that a data source could have given.</summary>
    public double LargestWeight(FlowTable table) => (IsSum ? plan.Values[0].Source : ValueSource.Frames) switch
    {
        ValueSource.Bytes => table.Source.LargestBytes,
        ValueSource.Frames => table.Source.LargestFrames,
        _ => table.LargestWeight,
    };

    private static ValueColumn CreateColumn(BoundValue value) => value.Function switch
    {
        ValueFunction.Average => new MeanColumn(LargestOf(value)),
        ValueFunction.Minimum => new ExtremeColumn(isMaximum: false, LargestOf(value)),
        ValueFunction.Maximum => new ExtremeColumn(isMaximum: true, LargestOf(value)),
        ValueFunction.Distinct => new DistinctColumn(),
        _ => new SumColumn(),
    };

    /// <summary>The largest number that the field can hold: a bound where samples tell none.</summary>
    private static double LargestOf(BoundValue value) => value.Source switch
    {
        ValueSource.Bytes => uint.MaxValue,
        ValueSource.Frames => 1,
        _ => value.Operand!.Type switch
        {
            FieldType.Byte => byte.MaxValue,
            FieldType.UInt16 => ushort.MaxValue,
            FieldType.UInt32 => uint.MaxValue,
            _ => ulong.MaxValue,
        },
    };
}
