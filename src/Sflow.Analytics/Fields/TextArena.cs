namespace Sflow.Analytics.Fields;

/// <summary>
/// Room for the texts that are made of one sample. It grows to what the hungriest sample took and is then reused; texts made before it
/// grew keep the array that they are in.
/// </summary>
internal sealed class TextArena
{
    private byte[] _buffer = new byte[256];
    private int _used;

    public void Clear() => _used = 0;

    /// <summary>Reserves bytes.</summary>
    /// <returns>A part of an array, of that size.</returns>
    public ArraySegment<byte> Reserve(int size)
    {
        if (size > _buffer.Length - _used)
        {
            _buffer = new byte[Math.Max(_buffer.Length * 2, size)];
            _used = 0;
        }

        var place = new ArraySegment<byte>(_buffer, _used, size);
        _used += size;
        return place;
    }
}
