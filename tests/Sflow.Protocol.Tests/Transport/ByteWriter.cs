using System.Buffers.Binary;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Puts bytes together in either byte order.</summary>
internal sealed class ByteWriter(bool bigEndian = true)
{
    private readonly List<byte> _bytes = [];

    public bool IsBigEndian { get; set; } = bigEndian;

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public ByteWriter Bytes(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public ByteWriter Zeros(int count) => Bytes(new byte[count]);

    public ByteWriter UInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return Ordered(bytes);
    }

    public ByteWriter UInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return Ordered(bytes);
    }

    public ByteWriter Int64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return Ordered(bytes);
    }

    private ByteWriter Ordered(Span<byte> bytes)
    {
        if (!IsBigEndian)
        {
            bytes.Reverse();
        }

        return Bytes(bytes);
    }
}
