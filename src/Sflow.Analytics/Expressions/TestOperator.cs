namespace Sflow.Analytics.Expressions;

/// <summary>How a value is tested.</summary>
public enum TestOperator
{
    /// <summary><c>=</c>: it is one of the list.</summary>
    Equal,

    /// <summary><c>!=</c>: it is none of the list.</summary>
    NotEqual,

    /// <summary><c>~</c>: its text matches one of the patterns as a whole.</summary>
    Match,

    /// <summary><c>!~</c>: its text matches none of the patterns.</summary>
    NotMatch,
}
