namespace Sflow.Interop.Tests.Keys;

/// <summary>A key that has other values than tshark's fields have.</summary>
/// <param name="Key">The key.</param>
/// <param name="Number">The frame's number in the capture, from 1.</param>
/// <param name="Ours">The frame.</param>
/// <param name="Theirs">The frame as tshark sees it.</param>
/// <param name="Expected">tshark's values.</param>
/// <param name="Actual">The key's values.</param>
internal sealed record KeyDifference(
    string Key, int Number, SampledFrame Ours, TsharkFrame Theirs, IReadOnlyList<string> Expected, IReadOnlyList<string> Actual)
{
    /// <summary>Whether tshark has the same from the outside in, and ends earlier.</summary>
    public bool TsharkHasLess => Expected.Count < Actual.Count && Expected.SequenceEqual(Actual.Take(Expected.Count));

    /// <summary>Whether the key has the same from the outside in, and ends earlier.</summary>
    public bool TsharkHasMore => Actual.Count < Expected.Count && Actual.SequenceEqual(Expected.Take(Actual.Count));

    public override string ToString() =>
        $"{Key}: frame {Number} ({Theirs}): tshark [{string.Join(' ', Expected)}], key [{string.Join(' ', Actual)}]  {Convert.ToHexString(Ours.Bytes)}";
}
