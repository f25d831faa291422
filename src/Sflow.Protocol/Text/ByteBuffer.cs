using System.Buffers;

namespace Sflow.Protocol.Text;

/// <summary>A growing array of bytes, on both targets.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    public byte[] Array { get; private set; } = new byte[256];

    public int Count { get; private set; }

    public void Advance(int count) => Count += count;

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear() => Count = 0;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return Array.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return Array.AsSpan(Count);
    }

    private void Reserve(int size)
    {
        var needed = Count + Math.Max(size, 1);
        if (needed > Array.Length)
        {
            var larger = new byte[Math.Max(needed, Array.Length * 2)];
            Array.AsSpan(0, Count).CopyTo(larger);
            Array = larger;
        }
    }
}
