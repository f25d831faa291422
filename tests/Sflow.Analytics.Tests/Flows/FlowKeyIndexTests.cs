using System.Text;
using FsCheck.Xunit;
using Sflow.Analytics.Flows;

namespace Sflow.Analytics.Tests.Flows;

/// <summary>Keys of one width, and of widths that vary, under their numbers.</summary>
public class FlowKeyIndexTests
{
    /// <summary>A dictionary of texts does the same.</summary>
    [Property(MaxTest = 500)]
    public bool Index_OfKeysThatVary_NumbersAndForgetsThemLikeADictionary(string?[] words, int kept)
    {
        var index = new FlowKeyIndex(-1);
        var expected = new List<string>();
        foreach (var word in words.Select(word => word ?? string.Empty))
        {
            var key = Encoding.Unicode.GetBytes(word);
            var hash = FlowKeyIndex.HashOf(key);
            var known = expected.IndexOf(Encoding.Unicode.GetString(key));
            if (index.Find(key, hash) != known || (known < 0 && index.Add(key, hash) != expected.Count))
            {
                return false;
            }

            if (known < 0)
            {
                expected.Add(Encoding.Unicode.GetString(key));
            }
        }

        // Every so many is kept, in order.
        var step = (Math.Abs(kept % 3) + 1);
        var remaining = expected.Where((_, i) => i % step == 0).ToList();
        for (var i = 0; i < remaining.Count; i++)
        {
            index.Move(i * step, i);
        }

        index.Truncate(remaining.Count);
        return index.Count == remaining.Count && expected.All(word =>
        {
            var key = Encoding.Unicode.GetBytes(word);
            return index.Find(key, FlowKeyIndex.HashOf(key)) == remaining.IndexOf(word);
        });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Index_OfManyKeys_FindsEachAndNoOther(int width)
    {
        var index = new FlowKeyIndex(width);
        for (var i = 0; i < 100_000; i++)
        {
            var key = BitConverter.GetBytes(i);
            Assert.Equal(i, index.Add(key, FlowKeyIndex.HashOf(key)));
        }

        for (var i = -1000; i < 100_000; i++)
        {
            var key = BitConverter.GetBytes(i);
            Assert.Equal(i < 0 ? -1 : i, index.Find(key, FlowKeyIndex.HashOf(key)));
        }
    }

    [Fact]
    public void Index_OfTheEmptyKey_HoldsIt()
    {
        foreach (var width in (int[])[-1, 0])
        {
            var index = new FlowKeyIndex(width);
            Assert.Equal(-1, index.Find([], FlowKeyIndex.HashOf([])));
            Assert.Equal(0, index.Add([], FlowKeyIndex.HashOf([])));
            Assert.Equal(0, index.Find([], FlowKeyIndex.HashOf([])));
            Assert.True(index.KeyOf(0).IsEmpty);
        }
    }
}
