namespace Sflow.Interop.Tests.Keys;

/// <summary>A difference between keys and tshark that is meant.</summary>
/// <param name="Reason">Why, and who says so.</param>
/// <param name="Explains">Whether it is this one: key, frame, frame as tshark sees it, tshark's values, the key's values.</param>
internal sealed record KnownDifference(
    string Reason, Func<string, SampledFrame, TsharkFrame, IReadOnlyList<string>, IReadOnlyList<string>, bool> Explains)
{
    /// <summary>All of them; the first that explains a difference counts.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } = [];
}
