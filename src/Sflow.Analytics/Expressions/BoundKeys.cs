using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>Keys that can be asked, in their order.</summary>
internal sealed class BoundKeys
{
    public BoundKeys(IReadOnlyList<OperandSyntax> syntax, IReadOnlyList<Operand> operands)
    {
        Names = [.. syntax.Select(each => each.ToString())];
        Operands = operands;
        foreach (var operand in operands)
        {
            Needs = Needs.Union(operand.Needs);
            NeedsInner |= operand.NeedsInner;
            Subjects |= operand.Subjects;
        }
    }

    /// <summary>Each key in the one form.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<Operand> Operands { get; }

    /// <summary>The headers that they are made of.</summary>
    public HeaderKinds Needs { get; }

    /// <summary>Whether tunnels must be followed for them.</summary>
    public bool NeedsInner { get; }

    /// <summary>What they tell of, so that samples of it count.</summary>
    public SampleSubjects Subjects { get; }
}
