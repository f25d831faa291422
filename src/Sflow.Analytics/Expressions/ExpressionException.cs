namespace Sflow.Analytics.Expressions;

/// <summary>A list of keys, a value or a filter that cannot be: everything that is wrong with it.</summary>
public class ExpressionException : ArgumentException
{
    /// <summary>Makes one without words.</summary>
    public ExpressionException()
    {
    }

    /// <summary>Makes one with words.</summary>
    /// <param name="message">The words.</param>
    public ExpressionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with words and a cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public ExpressionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ExpressionException(IReadOnlyList<ExpressionError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>What is wrong, in the order of the text; 100 at the most.</summary>
    public IReadOnlyList<ExpressionError> Errors { get; } = [];
}
