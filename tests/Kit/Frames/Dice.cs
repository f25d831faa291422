using System.Buffers.Binary;

namespace Sflow.Tests.Frames;

/// <summary>Chance, repeatably, and bytes in network order.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>Draws one of several makers, each as likely as its weight.</summary>
    public T Draw<T>(IReadOnlyList<(int Weight, Func<T> Make)> makers)
    {
        var at = _random.Next(makers.Sum(maker => maker.Weight));
        return makers.First(maker => (at -= maker.Weight) < 0).Make();
    }

    public byte[] Some(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Bytes that look like text, and so like nothing that a heuristic takes for a protocol.</summary>
    public byte[] Filler(int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)_random.Next('a', 'z' + 1))];

    public byte U8() => (byte)_random.Next(256);

    public ushort U16() => (ushort)_random.Next(0x10000);

    public uint U32() => (uint)_random.NextInt64(0x1_0000_0000);

    public static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Three(int value) => [(byte)(value >> 16), (byte)(value >> 8), (byte)value];

    public static byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The Internet checksum of RFC 1071.</summary>
    public static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum += (uint)bytes[i] << (i % 2 == 0 ? 8 : 0);
        }

        while (sum > 0xFFFF)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
