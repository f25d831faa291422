namespace Sflow.Analytics.Flows;

/// <summary>A flow definition that cannot be: which part, what was expected, and the nearest names.</summary>
public sealed class FlowDefinitionException : ArgumentException
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

    internal FlowDefinitionException(string message, string unknownKey, IReadOnlyList<string> suggestions)
        : base(message)
    {
        UnknownKey = unknownKey;
        Suggestions = suggestions;
    }

    /// <summary>The key that does not exist, if that is the matter.</summary>
    public string? UnknownKey { get; }

    /// <summary>The names most like <see cref="UnknownKey"/>, the nearest first.</summary>
    public IReadOnlyList<string> Suggestions { get; } = [];
}
