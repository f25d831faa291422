using System.IO.Compression;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Decompresses gzip, and tells by <see cref="InvalidDataException"/> when it is damaged or cut, which <see cref="GZipStream"/> passes over in
/// silence: it is given one more member to read, which comes out whole only behind a whole one.
/// </summary>
internal sealed class GzipReader : Stream
{
    /// <summary>.NET Framework and Mono read the first member only, so that the one behind never comes; there a cut does not show.</summary>
    private static readonly bool ReadsAllMembers = Environment.Version.Major != 4;

    private readonly CompressedInput _input;
    private readonly GZipStream _output;
    private bool _ended;

    public GzipReader(CompressedInput input)
    {
        _input = input;
        _output = new GZipStream(input, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_ended)
        {
            return 0;
        }

        var read = _output.Read(buffer, offset, count);
        if (read != 0 && !_input.HasEnded)
        {
            return read;
        }

        _ended = true;
        if (ReadsAllMembers && !IsEndMark(buffer.AsSpan(offset, read)))
        {
            throw new InvalidDataException("The compressed data are cut, or followed by others that are not compressed.");
        }

        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsEndMark(ReadOnlySpan<byte> begin)
    {
        var end = new byte[CompressedInput.EndMark.Length + 1];
        if (begin.Length >= end.Length)
        {
            return false;
        }

        begin.CopyTo(end);
        var length = begin.Length;
        for (int read; length < end.Length && (read = _output.Read(end, length, end.Length - length)) != 0; length += read)
        {
        }

        return end.AsSpan(0, length).SequenceEqual(CompressedInput.EndMark);
    }
}
