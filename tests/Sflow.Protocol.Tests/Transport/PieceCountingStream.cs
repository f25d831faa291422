namespace Sflow.Protocol.Tests.Transport;

/// <summary>Notes the size of each write, and is full after some, as a disk can be.</summary>
internal sealed class PieceCountingStream(int capacity) : MemoryStream
{
    public List<int> Pieces { get; } = [];

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Pieces.Count == capacity)
        {
            throw new IOException("No space left on device.");
        }

        Pieces.Add(count);
        base.Write(buffer, offset, count);
    }
}
