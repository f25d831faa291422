using System.Buffers.Binary;

namespace Sflow.Tests;

/// <summary>Spoils datagrams at random, repeatably, in a buffer of its own.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> originals, int seed)
{
    private static readonly uint[] Words = [0, 1, 2, 3, 4, 8, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x3FFFFFFF, 0x40000000, 0xFFFFFFFC];

    private readonly Random _random = new(seed);

    public byte[] Buffer { get; } = new byte[8192];

    public int Length { get; private set; }

    /// <summary>Puts another spoilt datagram into the buffer; what lies behind its end is left over from the last.</summary>
    public void Next()
    {
        var original = originals[_random.Next(originals.Count)];
        original.CopyTo(Buffer, 0);
        Length = original.Length;
        for (var changes = 1 + _random.Next(4); changes > 0; changes--)
        {
            Change();
        }
    }

    private void Change()
    {
        switch (_random.Next(5))
        {
            case 0:
                Buffer[_random.Next(Length)] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                var word = _random.Next(3) == 0 ? (uint)_random.NextInt64(1L << 32) : Words[_random.Next(Words.Length)];
                BinaryPrimitives.WriteUInt32BigEndian(Buffer.AsSpan(_random.Next(Length / 4) * 4), word);
                break;
            case 2:
                Splice();
                break;
            case 3:
                Duplicate();
                break;
            default:
                Length = Math.Max(4, Length - _random.Next(Length));
                break;
        }
    }

    /// <summary>Words of another datagram over this one's.</summary>
    private void Splice()
    {
        var other = originals[_random.Next(originals.Count)];
        var from = _random.Next(other.Length / 4) * 4;
        var to = _random.Next(Length / 4) * 4;
        var count = Math.Min(Math.Min(other.Length - from, Length - to), 4 * (1 + _random.Next(32)));
        other.AsSpan(from, count).CopyTo(Buffer.AsSpan(to));
    }

    /// <summary>A part twice, which moves what follows.</summary>
    private void Duplicate()
    {
        var from = _random.Next(Length / 4) * 4;
        var count = Math.Min(Length - from, 4 * (1 + _random.Next(32)));
        if (Length + count <= Buffer.Length)
        {
            Buffer.AsSpan(from, Length - from).CopyTo(Buffer.AsSpan(from + count));
            Length += count;
        }
    }
}
