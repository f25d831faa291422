using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>A filter that can be asked.</summary>
internal sealed class BoundFilter
{
    private readonly FilterProgram _program;

    public BoundFilter(FilterSyntax syntax, FilterProgram program)
    {
        Syntax = syntax;
        _program = program;
        foreach (var step in program.Steps)
        {
            Needs = Needs.Union(step.Test.Operand.Needs);
            NeedsInner |= step.Test.Operand.NeedsInner;
            Subjects |= step.Test.Operand.Subjects;
        }
    }

    public FilterSyntax Syntax { get; }

    public FilterProgram Program => _program;

    /// <summary>The headers that it looks at.</summary>
    public HeaderKinds Needs { get; }

    /// <summary>Whether tunnels must be followed for it.</summary>
    public bool NeedsInner { get; }

    /// <summary>What it asks for, so that samples of it count.</summary>
    public SampleSubjects Subjects { get; }

    public bool Matches(PacketSample sample, EvaluationScratch scratch) => _program.Matches(sample, scratch);
}
