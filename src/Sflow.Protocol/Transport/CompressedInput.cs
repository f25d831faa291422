namespace Sflow.Protocol.Transport;

/// <summary>
/// Hands compressed bytes on in small pieces, the last of a file by themselves, and then a member of its own. What is decompressed from a piece
/// before damage is found in it is lost with the exception; so little of it is, and nothing when only the checksum at the end is wrong.
/// </summary>
internal sealed class CompressedInput : Stream
{
    private const int Piece = 1024;

    /// <summary>Checksum and size behind the data of a member. RFC 1952, section 2.3.1.</summary>
    private const int Trailer = 8;

    /// <summary>A member that holds <see cref="EndMark"/>, stored.</summary>
    private static readonly byte[] EndMember =
    [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF,
        1, 8, 0, 0xF7, 0xFF, .. EndMark,
        0xCA, 0x55, 0x6C, 0xC3, 8, 0, 0, 0,
    ];

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly byte[] _buffer;
    private int _position;
    private int _end;
    private bool _isRead;

    /// <summary>Makes one.</summary>
    /// <param name="buffer">The buffer to read through, which holds the first bytes.</param>
    /// <param name="position">Where in it they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="stream">Where the others come from.</param>
    /// <param name="leaveOpen">Whether the stream stays open.</param>
    public CompressedInput(byte[] buffer, int position, int end, Stream stream, bool leaveOpen)
    {
        _buffer = buffer;
        _position = position;
        _end = end;
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <summary>What comes out behind all else when the last member was whole; any other thing or nothing when it was not.</summary>
    public static ReadOnlySpan<byte> EndMark => "the end\n"u8;

    /// <summary>Whether all that was in the file was handed on, and the member behind it is being.</summary>
    public bool HasEnded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // Until more than the trailer is there, or no more comes.
        while (_end - _position <= Trailer && TryReadOn())
        {
        }

        if (_position == _end && !HasEnded)
        {
            HasEnded = true;
            EndMember.CopyTo(_buffer, 0);
            (_position, _end) = (0, EndMember.Length);
        }

        var available = _end - _position;
        var piece = HasEnded || available <= Trailer ? available : Math.Min(available - Trailer, Piece);
        var given = Math.Min(count, piece);
        Buffer.BlockCopy(_buffer, _position, buffer, offset, given);
        _position += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_leaveOpen)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryReadOn()
    {
        if (_isRead)
        {
            return false;
        }

        if (_position != 0)
        {
            Buffer.BlockCopy(_buffer, _position, _buffer, 0, _end - _position);
            _end -= _position;
            _position = 0;
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += Math.Max(read, 0);
        _isRead = read <= 0;
        return !_isRead;
    }
}
