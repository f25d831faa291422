namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints nothing: for finding out what reading leads to.</summary>
internal sealed class SilentTagWriter() : TagWriter(new ByteBuffer())
{
    private byte[] _ignored = new byte[MaxValueSize + 1];

    public override Span<byte> Begin(ReadOnlySpan<byte> name, int capacity)
    {
        if (_ignored.Length < capacity)
        {
            _ignored = new byte[capacity];
        }

        return _ignored;
    }

    public override void End(int length)
    {
    }
}
