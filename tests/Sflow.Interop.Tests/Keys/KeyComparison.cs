namespace Sflow.Interop.Tests.Keys;

/// <summary>Compares what keys and tshark's fields make of the same frames.</summary>
internal sealed class KeyComparison
{
    /// <summary>Values that were compared and equal.</summary>
    public long Equal { get; private set; }

    /// <summary>Where they differ for no known reason.</summary>
    public List<KeyDifference> Unexplained { get; } = [];

    /// <summary>How often they differ for each known reason.</summary>
    public Dictionary<KnownDifference, int> Explained { get; } = [];

    /// <summary>Keys that had a value somewhere.</summary>
    public HashSet<string> Keys { get; } = [];

    /// <summary>Compares the frames of a capture.</summary>
    /// <param name="ours">The frames as the keys see them.</param>
    /// <param name="theirs">The same frames as tshark sees them.</param>
    public void Add(IReadOnlyList<SampledFrame> ours, IReadOnlyList<TsharkFrame> theirs)
    {
        Assert.Equal(ours.Count, theirs.Count);
        for (var i = 0; i < ours.Count; i++)
        {
            Add(i + 1, ours[i], theirs[i]);
        }
    }

    private void Add(int number, SampledFrame ours, TsharkFrame theirs)
    {
        foreach (var mapping in TsharkKeys.All)
        {
            var expected = mapping.Values(theirs).ToList();
            var actual = ours.Values[mapping.Key];
            if (expected.SequenceEqual(actual))
            {
                Equal += actual.Count;
                if (actual.Count > 0)
                {
                    Keys.Add(mapping.Key);
                }
            }
            else
            {
                Add(new KeyDifference(mapping.Key, number, ours, theirs, expected, actual));
            }
        }
    }

    private void Add(KeyDifference difference)
    {
        if (KnownDifference.All.FirstOrDefault(known => known.Explains(difference)) is { } reason)
        {
            Explained[reason] = Explained.GetValueOrDefault(reason) + 1;
        }
        else
        {
            Unexplained.Add(difference);
        }
    }
}
