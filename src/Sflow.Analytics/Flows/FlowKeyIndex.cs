using System.IO.Hashing;

namespace Sflow.Analytics.Flows;

/// <summary>
/// Numbers keys in the order they come: open addressing over 8-byte slots, a 32-bit tag of the hash and the key's number plus one. Keys of
/// one width stand at multiples of it; of keys that vary, where each ends is kept too. The hash is seeded, so that nobody can choose keys
/// that collide. It allocates only when it grows.
/// </summary>
/// <param name="width">The bytes of every key; -1 when they vary.</param>
internal sealed class FlowKeyIndex(int width)
{
    /// <summary>The largest array of bytes.</summary>
    private const int MaxBytes = 0x7FFFFFC7;

    private static readonly long Seed = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);

    private readonly bool _varies = width < 0;
    private ulong[] _slots = new ulong[8];
    private byte[] _keys = new byte[Math.Max(width, 16) * 4];
    private int[] _ends = width < 0 ? new int[4] : [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> KeyOf(int index)
    {
        if (!_varies)
        {
            return _keys.AsSpan(index * width, width);
        }

        var start = StartOf(index);
        return _keys.AsSpan(start, _ends[index] - start);
    }

    public static uint HashOf(ReadOnlySpan<byte> key) => (uint)(XxHash3.HashToUInt64(key, Seed) >> 32);

    public int Find(ReadOnlySpan<byte> key, uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            if (slot == 0)
            {
                return -1;
            }

            if ((uint)(slot >> 32) == hash && KeyOf((int)(uint)slot - 1).SequenceEqual(key))
            {
                return (int)(uint)slot - 1;
            }
        }
    }

    /// <summary>Adds a key that <see cref="Find"/> has not found.</summary>
    /// <returns>Its number; -1 when an array cannot hold more.</returns>
    public int Add(ReadOnlySpan<byte> key, uint hash)
    {
        var start = StartOf(Count);
        if (!TryMakeRoom(start + (long)key.Length))
        {
            return -1;
        }

        if ((Count + 1) * 2L > _slots.Length)
        {
            Grow();
        }

        var index = Count++;
        key.CopyTo(_keys.AsSpan(start));
        SetEnd(index, start + key.Length);
        Place(_slots, ((ulong)hash << 32) | (uint)(index + 1));
        return index;
    }

    /// <summary>Copies a key to an earlier number, before <see cref="Truncate"/>. Numbers go up from call to call.</summary>
    public void Move(int from, int to)
    {
        var key = KeyOf(from);
        var start = StartOf(to);
        key.CopyTo(_keys.AsSpan(start));
        SetEnd(to, start + key.Length);
    }

    /// <summary>Keeps the first keys and finds them a place again.</summary>
    public void Truncate(int count)
    {
        Array.Clear(_slots, 0, _slots.Length);
        Count = count;
        for (var i = 0; i < count; i++)
        {
            Place(_slots, ((ulong)HashOf(KeyOf(i)) << 32) | (uint)(i + 1));
        }
    }

    private int StartOf(int index) => !_varies ? index * width : index == 0 ? 0 : _ends[index - 1];

    private void SetEnd(int index, int end)
    {
        if (!_varies)
        {
            return;
        }

        if (index == _ends.Length)
        {
            Array.Resize(ref _ends, index * 2);
        }

        _ends[index] = end;
    }

    private bool TryMakeRoom(long size)
    {
        if (size > MaxBytes)
        {
            return false;
        }

        if (size > _keys.Length)
        {
            Array.Resize(ref _keys, (int)Math.Min(MaxBytes, Math.Max(size, _keys.Length * 2L)));
        }

        return true;
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                Place(larger, slot);
            }
        }

        _slots = larger;
    }

    private static void Place(ulong[] slots, ulong slot)
    {
        var mask = (uint)slots.Length - 1;
        var at = (uint)(slot >> 32) & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = slot;
    }
}
