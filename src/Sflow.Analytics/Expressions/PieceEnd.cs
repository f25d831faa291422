namespace Sflow.Analytics.Expressions;

/// <summary>What ends a name or argument besides <c>:</c>, by where it stands.</summary>
[Flags]
internal enum PieceEnd
{
    None = 0,

    /// <summary>A comma, in a list of keys.</summary>
    Comma = 1,

    /// <summary>What can follow the left side of a test.</summary>
    Operator = 2,

    /// <summary>The bracket that closes a nested argument.</summary>
    Bracket = 4,

    /// <summary>The quote that closes a quoted left side.</summary>
    Quote = 8,
}
