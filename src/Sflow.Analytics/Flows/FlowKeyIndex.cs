using System.IO.Hashing;

namespace Sflow.Analytics.Flows;

/// <summary>
/// Numbers keys of one width in the order they come: open addressing over 8-byte slots, a 32-bit tag of the hash and the key's number
/// plus one. The hash is seeded, so that nobody can choose keys that collide. It allocates only when it grows.
/// </summary>
internal sealed class FlowKeyIndex
{
    private static readonly long Seed = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);

    private readonly int _width;
    private ulong[] _slots = new ulong[8];
    private byte[] _keys;

    public FlowKeyIndex(int width)
    {
        _width = width;
        _keys = new byte[width * 4];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<byte> KeyOf(int index) => _keys.AsSpan(index * _width, _width);

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
    public int Add(ReadOnlySpan<byte> key, uint hash)
    {
        if ((Count + 1) * 2L > _slots.Length)
        {
            Grow();
        }

        var index = Count++;
        key.CopyTo(_keys.AsSpan(index * _width));
        Place(_slots, ((ulong)hash << 32) | (uint)(index + 1));
        return index;
    }

    /// <summary>Copies a key to an earlier number, before <see cref="Truncate"/>.</summary>
    public void Move(int from, int to) => KeyOf(from).CopyTo(_keys.AsSpan(to * _width));

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
        Array.Resize(ref _keys, checked(_width * (larger.Length / 2)));
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
