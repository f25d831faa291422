using System.IO.Hashing;
using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>Values by a text of UTF-8, found without making a string. Written first, then read by any number of threads.</summary>
internal sealed class TextTable
{
    private readonly List<(byte[] Key, FieldValue Value)> _entries = [];
    private int[] _slots = new int[16];

    /// <summary>Adds a value; of two under one text the first counts.</summary>
    public void Add(string text, FieldValue value)
    {
        var key = Encoding.UTF8.GetBytes(text);
        if (TryFind(key, out _))
        {
            return;
        }

        _entries.Add((key, value));
        if (_entries.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (var i = 0; i < _entries.Count; i++)
            {
                Place(i);
            }
        }
        else
        {
            Place(_entries.Count - 1);
        }
    }

    public bool TryFind(ReadOnlySpan<byte> key, out FieldValue value)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)XxHash3.HashToUInt64(key) & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            var entry = _entries[_slots[at] - 1];
            if (key.SequenceEqual(entry.Key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private void Place(int entry)
    {
        var mask = _slots.Length - 1;
        var at = (int)XxHash3.HashToUInt64(_entries[entry].Key) & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = entry + 1;
    }
}
