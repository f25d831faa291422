namespace Sflow.Protocol.Transport;

/// <summary>
/// Reads a stream on another thread, one piece ahead of who takes the pieces apart: copying a file out of the system's memory, or
/// decompressing it, costs as much as decoding what it holds.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    /// <summary>The most bytes of a piece.</summary>
    public const int PieceSize = 256 * 1024;

    /// <summary>The room before a piece, for what was left of the piece before.</summary>
    public const int Headroom = 256 * 1024;

    private readonly Func<int> _read;
    private byte[] _piece = new byte[Headroom + PieceSize];
    private Task<int> _reading;

    public ReadAhead(Stream stream)
    {
        _read = () => stream.Read(_piece, Headroom, PieceSize);
        _reading = Task.Run(_read);
    }

    /// <summary>Waits for the next piece.</summary>
    /// <param name="count">How many bytes it has, from <see cref="Headroom"/> on; 0 at the end.</param>
    /// <returns>Its array, which is given back by <see cref="Fill"/>.</returns>
    /// <exception cref="InvalidDataException">Compressed data are damaged.</exception>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public byte[] Take(out int count)
    {
        count = _reading.GetAwaiter().GetResult();
        return _piece;
    }

    /// <summary>Has an array filled while others are read.</summary>
    /// <param name="array">What <see cref="Take"/> gave, or one of the same size.</param>
    public void Fill(byte[] array)
    {
        _piece = array;
        _reading = Task.Run(_read);
    }

    /// <summary>Waits for the last piece; the stream stays open.</summary>
    public void Dispose()
    {
        try
        {
            _reading.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // Nobody asks for that piece any more.
        }
    }
}
