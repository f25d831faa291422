using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Writes capture files, pcap or pcapng, that <see cref="CaptureReader"/>, tcpdump, Wireshark and sflowtool read: packets as they are, sFlow
/// datagrams with the headers of UDP, IP and Ethernet put before them, and sampled headers. Begins another file when one is large or old
/// enough. Timestamps are nanoseconds since 1970-01-01 UTC; what a file cannot express is the nearest that it can (pcap: 1970 to 2106).
/// Not thread-safe. Allocates nothing a packet.
/// </summary>
/// <remarks>
/// A writer that begins other files names them after the path given to it, with their number and the UTC time of their first packet before
/// the extension, as dumpcap does: <c>sflow.pcap</c> becomes <c>sflow_00001_20261123180000.pcap</c>. The first is made with the first packet.
/// After an <see cref="IOException"/> the file is cut there, and nothing more is written.
/// </remarks>
public sealed class CaptureWriter : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const long NanosecondsPerTick = 100;

    private readonly CaptureEncoding _encoding;
    private readonly CaptureLinkType _linkType;
    private readonly int _snapLength;
    private readonly long _maxFileSize;
    private readonly long _maxAgeTicks;
    private readonly bool _autoFlush;
    private readonly bool _leaveOpen;
    private readonly CaptureFiles? _files;
    private readonly byte[] _buffer = new byte[BufferSize];
    private Stream? _stream;
    private int _buffered;
    private long _fileSize;
    private long _fileBegin;
    private bool _fileHasPackets;
    private bool _failed;
    private bool _ended;

    private CaptureWriter(CaptureWriterOptions options, Stream? stream, CaptureFiles? files, bool leaveOpen = false)
    {
        _encoding = new CaptureEncoding(options);
        _linkType = options.LinkType;
        _snapLength = options.SnapLength;
        _maxFileSize = options.MaxFileSize ?? long.MaxValue;
        _maxAgeTicks = options.MaxFileAge?.Ticks ?? long.MaxValue;
        _autoFlush = options.AutoFlush;
        _leaveOpen = leaveOpen;
        _files = files;
        _stream = stream;
        if (stream is not null)
        {
            BeginFile();
        }
    }

    /// <summary>Packets written so far, to all files.</summary>
    public long Packets { get; private set; }

    /// <summary>Bytes written so far, to all files, what waits in the buffer included.</summary>
    public long Bytes { get; private set; }

    /// <summary>Files begun so far.</summary>
    public int Files { get; private set; }

    /// <summary>Makes a file with the default options. One that exists is overwritten.</summary>
    /// <param name="path">The file; <c>-</c> is the standard output.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such directory; like the other exceptions of making a file, as the system gives it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or is a directory.</exception>
    public static CaptureWriter Create(string path) => Create(path, null);

    /// <summary>Makes a file, or the first of several. One that exists is overwritten.</summary>
    /// <param name="path">The file; <c>-</c> is the standard output. When there are to be several, what they are named after.</param>
    /// <param name="options">The options; the default ones when null.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such directory; like the other exceptions of making a file, as the system gives it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or is a directory.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">Several files are asked for where there is one stream.</exception>
    public static CaptureWriter Create(string path, CaptureWriterOptions? options)
    {
        ThrowHelper.ThrowIfNull(path, nameof(path));
        options = (options ?? new CaptureWriterOptions()).Checked();
        if (path == CaptureReader.StandardStream)
        {
            return new CaptureWriter(WithoutRotation(options), Console.OpenStandardOutput(), null);
        }

        return options.Rotates
            ? new CaptureWriter(options, null, new CaptureFiles(path, options.MaxFiles))
            : new CaptureWriter(options, CaptureFiles.Create(path), null);
    }

    /// <summary>Writes to a stream with the default options; it is closed with the writer.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <returns>The writer.</returns>
    public static CaptureWriter Create(Stream stream) => Create(stream, null);

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <param name="options">The options; the default ones when null.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">Several files are asked for where there is one stream.</exception>
    public static CaptureWriter Create(Stream stream, CaptureWriterOptions? options)
    {
        ThrowHelper.ThrowIfNull(stream, nameof(stream));
        return new CaptureWriter(WithoutRotation((options ?? new CaptureWriterOptions()).Checked()), stream, null, options?.LeaveOpen ?? false);
    }

    /// <summary>Writes a packet that was captured whole.</summary>
    /// <param name="packet">The packet, from the header on that the link type tells.</param>
    /// <param name="timestampNanoseconds">When it was captured.</param>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">An earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePacket(ReadOnlySpan<byte> packet, long timestampNanoseconds) => Write(default, packet, (uint)packet.Length, timestampNanoseconds);

    /// <summary>Writes the first bytes of a packet.</summary>
    /// <param name="packet">What was captured of it, from the header on that the link type tells.</param>
    /// <param name="length">How long the whole packet was, in bytes; less than was captured counts as that.</param>
    /// <param name="timestampNanoseconds">When it was captured.</param>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">An earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePacket(ReadOnlySpan<byte> packet, long length, long timestampNanoseconds) =>
        Write(default, packet, (uint)Math.Min(Math.Max(length, packet.Length), uint.MaxValue), timestampNanoseconds);

    /// <summary>
    /// Writes a UDP datagram: its payload behind headers made for it, with valid checksums. It is IPv6 when one of the addresses is; an IPv4
    /// one is then mapped (::ffff:a.b.c.d). An unknown address becomes the unspecified one. The link type must be Ethernet or a kind of raw IP.
    /// </summary>
    /// <param name="payload">The payload, at most 65507 bytes for IPv4, 65527 for IPv6.</param>
    /// <param name="timestampNanoseconds">When it was captured.</param>
    /// <param name="source">The sender's address.</param>
    /// <param name="sourcePort">The sender's port, 0 to 65535.</param>
    /// <param name="destination">The receiver's address.</param>
    /// <param name="destinationPort">The receiver's port, 0 to 65535.</param>
    /// <exception cref="ArgumentException">The payload is too large, or of another version of IP than the link type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A port is out of its range.</exception>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">The link type carries no UDP, or an earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteDatagram(
        ReadOnlySpan<byte> payload,
        long timestampNanoseconds,
        SflowAddress source,
        int sourcePort,
        SflowAddress destination,
        int destinationPort = SflowCollectorOptions.DefaultPort)
    {
        ThrowHelper.ThrowIfOutOfRange(sourcePort, 0, ushort.MaxValue, nameof(sourcePort));
        ThrowHelper.ThrowIfOutOfRange(destinationPort, 0, ushort.MaxValue, nameof(destinationPort));
        var isIPv6 = UdpHeaders.IsIPv6(source, destination);
        if (payload.Length > UdpHeaders.MaxPayload(isIPv6))
        {
            ThrowHelper.ThrowWrongLength(nameof(payload), payload.Length, $"at most {UdpHeaders.MaxPayload(isIPv6)} bytes");
        }

        ThrowIfLinkIsNot(isIPv6);
        Span<byte> headers = stackalloc byte[UdpHeaders.MaxSize];
        var size = UdpHeaders.Write(headers, _linkType == CaptureLinkType.Ethernet, payload, source, sourcePort, destination, destinationPort);
        Write(headers.Slice(0, size), payload, (uint)(size + payload.Length), timestampNanoseconds);
    }

    /// <summary>Writes a datagram as a <see cref="CaptureReader"/> handed it out, with its addresses, ports and time.</summary>
    /// <param name="datagram">The datagram.</param>
    /// <exception cref="ArgumentException">It is of another version of IP than the link type.</exception>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">The link type carries no UDP, or an earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteDatagram(in CapturedDatagram datagram) => WriteDatagram(
        datagram.Bytes, datagram.TimestampNanoseconds, datagram.Source, datagram.SourcePort, datagram.Destination, datagram.DestinationPort);

    /// <summary>
    /// Writes a sampled header as the first bytes of a packet as long as <see cref="SampledHeader.FrameLength"/> (or as the header, when that
    /// lies). In a file of Ethernet, a header of IPv4, IPv6 or MPLS gets an Ethernet header made for it, which adds 14 bytes to both lengths.
    /// </summary>
    /// <param name="header">The sampled header.</param>
    /// <param name="timestampNanoseconds">When the sample was received.</param>
    /// <returns>False, with nothing written, when the file's link type cannot express what the header begins with.</returns>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">An earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool TryWriteHeader(in SampledHeader header, long timestampNanoseconds)
    {
        ThrowIfEnded();
        if (!CaptureHeaders.TryMatch(_linkType, header.Protocol, out var etherType))
        {
            return false;
        }

        var bytes = header.Header.Span;
        Span<byte> ethernet = stackalloc byte[UdpHeaders.MaxSize];
        ethernet = ethernet.Slice(0, etherType == 0 ? 0 : UdpHeaders.WriteEthernet(ethernet, etherType));
        var length = Math.Max(header.FrameLength, (uint)bytes.Length) + (ulong)ethernet.Length;
        Write(ethernet, bytes, (uint)Math.Min(length, uint.MaxValue), timestampNanoseconds);
        return true;
    }

    /// <summary>Writes what has gathered, down to the file or stream.</summary>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    /// <exception cref="InvalidOperationException">An earlier write failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush()
    {
        ThrowIfEnded();
        Empty();
        _stream?.Flush();
    }

    /// <summary>Writes what has gathered and closes the file. Twice is harmless.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            EndFile();
        }
    }

    private static CaptureWriterOptions WithoutRotation(CaptureWriterOptions options)
    {
        if (options.Rotates)
        {
            ThrowHelper.ThrowArgument(nameof(options), "A stream is one file: MaxFileSize and MaxFileAge need the path of a file.");
        }

        return options;
    }

    private void ThrowIfLinkIsNot(bool isIPv6)
    {
        switch (_linkType)
        {
            case CaptureLinkType.Ethernet or CaptureLinkType.Raw:
                break;
            case CaptureLinkType.IPv4 or CaptureLinkType.IPv6:
                if (isIPv6 != (_linkType == CaptureLinkType.IPv6))
                {
                    ThrowHelper.ThrowArgument("source", $"The link type {_linkType} takes no datagram of {(isIPv6 ? "IPv6" : "IPv4")}.");
                }

                break;
            default:
                ThrowHelper.ThrowInvalidOperation($"The link type {_linkType} carries no UDP datagrams here; Ethernet and raw IP do.");
                break;
        }
    }

    private void ThrowIfEnded()
    {
        ThrowHelper.ThrowIfDisposed(_ended, this);
        if (_failed)
        {
            ThrowHelper.ThrowInvalidOperation("An earlier write to the capture failed.");
        }
    }

    /// <summary>Writes a packet that lies in two parts.</summary>
    private void Write(ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest, uint length, long timestamp)
    {
        ThrowIfEnded();
        head = head.Slice(0, Math.Min(head.Length, _snapLength));
        rest = rest.Slice(0, Math.Min(rest.Length, _snapLength - head.Length));
        var captured = head.Length + rest.Length;
        if (_files is not null)
        {
            Rotate(_encoding.SizeOf(captured), timestamp);
        }

        Span<byte> header = stackalloc byte[CaptureEncoding.MaxHeaderSize];
        Put(header.Slice(0, _encoding.WritePacketHeader(header, captured, length, timestamp)));
        Put(head);
        Put(rest);
        Put(header.Slice(0, _encoding.WritePacketTrailer(header, captured)));
        Packets++;
        if (_autoFlush)
        {
            Flush();
        }
    }

    private void Rotate(int size, long timestamp)
    {
        var isFull = _fileHasPackets && size > _maxFileSize - _fileSize;
        var isOld = _fileHasPackets && timestamp > _fileBegin && (timestamp - _fileBegin) / NanosecondsPerTick >= _maxAgeTicks;
        if (_stream is null || isFull || isOld)
        {
            EndFile();
            _stream = _files!.CreateNext(timestamp);
            BeginFile();
            _fileBegin = timestamp;
        }

        _fileHasPackets = true;
    }

    private void BeginFile()
    {
        Files++;
        _fileSize = 0;
        Span<byte> header = stackalloc byte[CaptureEncoding.MaxHeaderSize];
        Put(header.Slice(0, _encoding.WriteFileHeader(header)));
        if (_autoFlush)
        {
            Empty();
        }
    }

    private void EndFile()
    {
        try
        {
            Empty();
            _stream?.Flush();
        }
        finally
        {
            if (!_leaveOpen)
            {
                _stream?.Dispose();
            }

            _stream = null;
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _fileSize += bytes.Length;
        Bytes += bytes.Length;
        while (bytes.Length > BufferSize - _buffered)
        {
            var room = BufferSize - _buffered;
            bytes.Slice(0, room).CopyTo(_buffer.AsSpan(_buffered));
            _buffered = BufferSize;
            bytes = bytes.Slice(room);
            Empty();
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    private void Empty()
    {
        var count = _buffered;
        _buffered = 0;
        if (count != 0)
        {
            _failed = true;
            _stream!.Write(_buffer, 0, count);
            _failed = false;
        }
    }
}
