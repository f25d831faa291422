namespace Sflow.Analytics.Expressions;

/// <summary>A part of an expression's text.</summary>
/// <param name="Position">Its first character, from 0.</param>
/// <param name="Length">How many characters; 0 where something is missing.</param>
public readonly record struct TextSpan(int Position, int Length)
{
    /// <summary>The position behind the last character.</summary>
    internal int End => Position + Length;

    internal static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
