using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Transport;

/// <summary>Reads a stream forward through one buffer, which grows to the largest piece that was asked for.</summary>
internal sealed class CaptureSource : IDisposable
{
    /// <summary>The buffer's first size, and its growth: few calls of the system, and still in the second-level cache.</summary>
    private const int Step = 256 * 1024;

    private Stream _stream;
    private bool _leaveOpen;
    private ReadAhead? _ahead;
    private int _end;

    public CaptureSource(Stream stream, bool leaveOpen)
    {
        _stream = stream;
        _leaveOpen = leaveOpen;
        Buffer = new byte[Step];
    }

    public byte[] Buffer { get; private set; }

    /// <summary>Where in the buffer the next byte lies.</summary>
    public int Position { get; private set; }

    /// <summary>Where in the file the next byte lies.</summary>
    public long FileOffset { get; private set; }

    public int Available => _end - Position;

    /// <summary>Whether compressed data are damaged or cut, which ended them.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether numbers have their most significant byte first.</summary>
    public bool IsBigEndian { get; set; }

    public ushort UInt16(int at)
    {
        var bytes = Buffer.AsSpan(Position + at);
        return IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint UInt32(int at)
    {
        var bytes = Buffer.AsSpan(Position + at);
        return IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    public long Int64(int at)
    {
        var bytes = Buffer.AsSpan(Position + at);
        return IsBigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>Makes so many bytes lie in one piece from <see cref="Position"/> on. The caller bounds the number.</summary>
    /// <returns>False when the stream ends before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFill(int count) => Available >= count || TryReadUpTo(count);

    /// <summary>Goes over bytes that are in the buffer. They stay there until the next <see cref="TryFill"/>.</summary>
    public void Advance(int count)
    {
        Position += count;
        FileOffset += count;
    }

    /// <summary>Goes over bytes without keeping them.</summary>
    /// <returns>False when the stream ends before.</returns>
    public bool TrySkip(long count)
    {
        while (count > Available)
        {
            count -= Available;
            Advance(Available);
            if (!TryFill(1))
            {
                return false;
            }
        }

        Advance((int)count);
        return true;
    }

    /// <summary>Goes on with what is compressed in the stream from <see cref="Position"/> on, all members of it. RFC 1952.</summary>
    public void Decompress()
    {
        _stream = new GzipReader(new CompressedInput(Buffer, Position, _end, _stream, _leaveOpen));
        _leaveOpen = false;
        Buffer = new byte[Step];
        Position = 0;
        _end = 0;
    }

    /// <summary>From now on reads ahead on another thread. What was read already stays.</summary>
    public void BeginReadAhead()
    {
        var available = Available;
        var buffer = new byte[ReadAhead.Headroom + ReadAhead.PieceSize];
        System.Buffer.BlockCopy(Buffer, Position, buffer, ReadAhead.Headroom - available, available);
        Buffer = buffer;
        Position = ReadAhead.Headroom - available;
        _end = ReadAhead.Headroom;
        _ahead = new ReadAhead(_stream);
    }

    public void Dispose()
    {
        _ahead?.Dispose();
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }

    private bool TryReadUpTo(int count)
    {
        if (_ahead is not null)
        {
            return TryFillFrom(_ahead, count);
        }

        MakeRoom(count);
        while (Available < count)
        {
            var read = Read();
            if (read <= 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    private bool TryFillFrom(ReadAhead ahead, int count)
    {
        while (Available < count)
        {
            if (IsDamaged || !TryTakePiece(ahead))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryTakePiece(ReadAhead ahead)
    {
        byte[] piece;
        int read;
        try
        {
            piece = ahead.Take(out read);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return false;
        }

        if (read <= 0)
        {
            return false;
        }

        var available = Available;
        if (available <= ReadAhead.Headroom && Buffer.Length == piece.Length)
        {
            // What is left goes before the piece, and the array it was in is filled next.
            System.Buffer.BlockCopy(Buffer, Position, piece, ReadAhead.Headroom - available, available);
            (Buffer, piece) = (piece, Buffer);
            Position = ReadAhead.Headroom - available;
            _end = ReadAhead.Headroom + read;
        }
        else
        {
            MakeRoom(available + read);
            System.Buffer.BlockCopy(piece, ReadAhead.Headroom, Buffer, _end, read);
            _end += read;
        }

        ahead.Fill(piece);
        return true;
    }

    private int Read()
    {
        if (IsDamaged)
        {
            return 0;
        }

        try
        {
            return _stream.Read(Buffer, _end, Buffer.Length - _end);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return 0;
        }
    }

    private void MakeRoom(int count)
    {
        if (Position + count <= Buffer.Length)
        {
            return;
        }

        var available = Available;
        var target = count <= Buffer.Length ? Buffer : new byte[(count + Step - 1) / Step * Step];
        System.Buffer.BlockCopy(Buffer, Position, target, 0, available);
        Buffer = target;
        Position = 0;
        _end = available;
    }
}
