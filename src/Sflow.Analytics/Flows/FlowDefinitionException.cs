using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Flows;

/// <summary>A flow definition that cannot be: all that is wrong with its keys, filter and values.</summary>
public sealed class FlowDefinitionException : ExpressionException
{
    /// <summary>Makes one without words.</summary>
    public FlowDefinitionException()
    {
    }

    /// <summary>Makes one with words.</summary>
    /// <param name="message">The words.</param>
    public FlowDefinitionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with words and a cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public FlowDefinitionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal FlowDefinitionException(IReadOnlyList<ExpressionError> errors)
        : base(errors)
    {
    }
}
