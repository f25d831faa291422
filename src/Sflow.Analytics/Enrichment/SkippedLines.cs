namespace Sflow.Analytics.Enrichment;

/// <summary>Lines of somebody else's list that were not understood, and so left out.</summary>
/// <param name="Count">How many.</param>
/// <param name="FirstLine">The first of them, from 1; 0 when there is none.</param>
/// <param name="Complaint">What was expected in that line.</param>
public readonly record struct SkippedLines(int Count, int FirstLine, string? Complaint)
{
    /// <summary>A sentence for the user.</summary>
    /// <returns>The text; empty when nothing was left out.</returns>
    public override string ToString() => Count == 0 ? string.Empty
        : Count == 1 ? $"line {FirstLine} was left out: {Complaint}"
        : $"{Count} lines were left out, the first is line {FirstLine}: {Complaint}";

    internal SkippedLines And(int line, string complaint) => Count == 0 ? new(1, line, complaint) : this with { Count = Count + 1 };
}
