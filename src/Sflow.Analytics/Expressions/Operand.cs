using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>What gives a value for each sample: a field, a function, a constant.</summary>
internal abstract class Operand
{
    protected Operand(FieldType type, HeaderKinds needs, bool needsInner, SampleSubjects subjects)
    {
        Type = type;
        Needs = needs;
        NeedsInner = needsInner;
        Subjects = subjects;
    }

    /// <summary>What the values are; <see cref="FieldType.Any"/> when that differs, <see cref="FieldType.Address"/> for IPv4 or IPv6.</summary>
    public FieldType Type { get; }

    /// <summary>The headers that the value is made of.</summary>
    public HeaderKinds Needs { get; }

    /// <summary>Whether tunnels must be followed for it.</summary>
    public bool NeedsInner { get; }

    /// <summary>What it tells of.</summary>
    public SampleSubjects Subjects { get; }

    /// <summary>Gives the value.</summary>
    /// <returns>False when the sample has none.</returns>
    public abstract bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value);

    /// <summary>Says in words where the value comes from.</summary>
    public abstract void Describe(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Describe(text);
        return text.ToString();
    }
}
