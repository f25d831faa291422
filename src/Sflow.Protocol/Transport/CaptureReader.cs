using System.Globalization;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Reads sFlow datagrams out of capture files: pcap and pcapng, of either byte order and any timestamp resolution, with UDP over IPv4
/// or IPv6 over Ethernet, Linux cooked (versions 1 and 2), BSD loopback or nothing. Whatever is compressed by gzip is decompressed as it is
/// read, in constant memory. A file of 4 MB and more is read a piece ahead on another thread, where there is more than one processor.
/// Not thread-safe. Allocates nothing a packet.
/// </summary>
public sealed class CaptureReader : IDisposable
{
    /// <summary>What stands for the standard input, and output, where a file is named.</summary>
    internal const string StandardStream = "-";

    /// <summary>From which size on a file is read ahead; a smaller one is read in the time that a thread takes to begin.</summary>
    private const int ReadAheadSize = 4 * 1024 * 1024;

    private const int SflowPort = 6343;
    private const int UdpHeaderSize = 8;
    private const byte Udp = 17;

    /// <summary>The magic of gzip, and deflate, its only method. RFC 1952, section 2.3.1.</summary>
    private const uint GzipMagic = 0x1F8B08;

    /// <summary>Version and type of the agent's address, which tell sFlow from other things on any port.</summary>
    private const int TellingSize = 8;

    private readonly CaptureSource _source;
    private readonly CaptureFormat _format;
    private readonly int? _port;
    private CaptureStatistics _statistics;
    private bool _disposed;

    private CaptureReader(CaptureSource source, CaptureReaderOptions options, string name)
    {
        _source = source;
        _port = options.Port;
        _format = OpenFormat(source, options, name);
    }

    /// <summary>What was met so far.</summary>
    public CaptureStatistics Statistics => _statistics with
    {
        IsTruncated = _format.IsTruncated,
        IsCompressionDamaged = _source.IsDamaged,
        CorruptedAt = _format.CorruptedAt,
    };

    /// <summary>Opens a file with the default options.</summary>
    /// <param name="path">The file; <c>-</c> is the standard input.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="CaptureFormatException">The file is no capture, is empty, or has a link type that is not supported.</exception>
    /// <exception cref="FileNotFoundException">There is no such file; like the other exceptions of opening a file, as the system gives it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static CaptureReader Open(string path) => Open(path, null);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; <c>-</c> is the standard input.</param>
    /// <param name="options">The options; the default ones when null.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="CaptureFormatException">The file is no capture, is empty, or has a link type that is not supported.</exception>
    /// <exception cref="FileNotFoundException">There is no such file; like the other exceptions of opening a file, as the system gives it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static CaptureReader Open(string path, CaptureReaderOptions? options)
    {
        ThrowHelper.ThrowIfNull(path, nameof(path));
        options = Checked(options);
        if (path == StandardStream)
        {
            return Open(Console.OpenStandardInput(), options, "The standard input", leaveOpen: false);
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
        var reader = Open(file, options, path, leaveOpen: false);

        // Not a pipe: a reader that is disposed would wait for its writer.
        if (file.CanSeek && file.Length >= ReadAheadSize && Environment.ProcessorCount > 1)
        {
            reader._source.BeginReadAhead();
        }

        return reader;
    }

    /// <summary>Reads a stream from where it is, with the default options; it is closed with the reader.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="CaptureFormatException">The stream holds no capture, or one of a link type that is not supported.</exception>
    public static CaptureReader Open(Stream stream) => Open(stream, null);

    /// <summary>Reads a stream from where it is.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <param name="options">The options; the default ones when null.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="CaptureFormatException">The stream holds no capture, or one of a link type that is not supported.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static CaptureReader Open(Stream stream, CaptureReaderOptions? options)
    {
        ThrowHelper.ThrowIfNull(stream, nameof(stream));
        options = Checked(options);
        return Open(stream, options, (stream as FileStream)?.Name ?? "The stream", options.LeaveOpen);
    }

    /// <summary>Goes to the next sFlow datagram. Never throws on what the file holds.</summary>
    /// <param name="datagram">The datagram; it lives until the next call.</param>
    /// <returns>False at the end, and where the file is cut or corrupt: see <see cref="Statistics"/>.</returns>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public bool TryRead(out CapturedDatagram datagram)
    {
        ThrowHelper.ThrowIfDisposed(_disposed, this);
        while (_format.TryRead(out var packet))
        {
            _statistics.Packets++;
            if (TryTake(packet, out datagram))
            {
                _statistics.Datagrams++;
                return true;
            }
        }

        datagram = default;
        return false;
    }

    /// <summary>Goes to the next packet, of whatever protocol and link type. Never throws on what the file holds.</summary>
    /// <param name="packet">The packet; it lives until the next call.</param>
    /// <returns>False at the end, and where the file is cut or corrupt: see <see cref="Statistics"/>.</returns>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public bool TryReadPacket(out CapturedPacket packet)
    {
        ThrowHelper.ThrowIfDisposed(_disposed, this);
        if (!_format.TryRead(out packet))
        {
            return false;
        }

        _statistics.Packets++;
        return true;
    }

    /// <summary>Closes the file. Twice is harmless.</summary>
    public void Dispose()
    {
        _disposed = true;
        _source.Dispose();
    }

    private static CaptureReaderOptions Checked(CaptureReaderOptions? options)
    {
        options ??= new CaptureReaderOptions();
        ThrowHelper.ThrowIfOutOfRange(options.MaxPacketSize, 64, 1 << 30, nameof(options.MaxPacketSize));
        ThrowHelper.ThrowIfOutOfRange(options.MaxInterfaces, 1, 1 << 20, nameof(options.MaxInterfaces));
        ThrowHelper.ThrowIfOutOfRange(options.Port ?? 0, 0, ushort.MaxValue, nameof(options.Port));
        return options;
    }

    private static CaptureReader Open(Stream stream, CaptureReaderOptions options, string name, bool leaveOpen)
    {
        var source = new CaptureSource(stream, leaveOpen);
        try
        {
            return new CaptureReader(source, options, name);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private static CaptureFormat OpenFormat(CaptureSource source, CaptureReaderOptions options, string name)
    {
        const string Expected = "is no capture: expected pcap or pcapng magic at byte 0, found";
        source.IsBigEndian = true;
        if (source.TryFill(sizeof(uint)) && source.UInt32(0) >> 8 == GzipMagic)
        {
            source.Decompress();
            if (!source.TryFill(PcapNgFormat.SmallestSectionHeader) && source.IsDamaged)
            {
                throw new CaptureFormatException($"{name} cannot be read: its compressed data are cut or damaged before the first packet.");
            }
        }

        if (!source.TryFill(sizeof(uint)))
        {
            var found = source.Available == 0 ? "an empty file" : source.Available.ToString(CultureInfo.InvariantCulture) + " bytes";
            throw new CaptureFormatException($"{name} {Expected} {found}.", 0);
        }

        var magic = source.UInt32(0);
        if (magic == PcapNgFormat.SectionHeaderBlock)
        {
            return new PcapNgFormat(source, options, name);
        }

        source.IsBigEndian = magic is PcapFormat.MicrosecondMagic or PcapFormat.NanosecondMagic;
        return source.UInt32(0) is PcapFormat.MicrosecondMagic or PcapFormat.NanosecondMagic
            ? new PcapFormat(source, options, name)
            : throw new CaptureFormatException($"{name} {Expected} 0x{magic:X8}.", 0);
    }

    private bool TryTake(in CapturedPacket packet, out CapturedDatagram datagram)
    {
        if (TryTakePlain(packet, out datagram))
        {
            return true;
        }

        if (!CaptureLink.IsSupported(packet.LinkType))
        {
            _statistics.UnsupportedLinkType++;
            return false;
        }

        var start = CaptureLink.Dissect(_source.Buffer, packet, out var headers);
        if (!headers.Has(PacketLayers.Udp))
        {
            CountWithoutUdp(headers);
            return false;
        }

        var at = start + headers.TransportOffset;
        var captured = packet.Offset + packet.Length - at - UdpHeaderSize;
        if (captured < 0)
        {
            _statistics.Cut++;
            return false;
        }

        var length = WireBytes.ReadUInt16(_source.Buffer, at + 4) - UdpHeaderSize;
        if (!IsWhole(headers, at + UdpHeaderSize, captured, length))
        {
            return false;
        }

        datagram = new CapturedDatagram(_source.Buffer, start + headers.NetworkOffset, at + UdpHeaderSize, length, packet.TimestampNanoseconds);
        return true;
    }

    /// <summary>
    /// Takes what nearly every packet is: UDP over IPv4 without options, whole and nothing behind it, over Ethernet. Then each header stands
    /// where it always does, and a few comparisons say so. What is not taken says nothing: it goes the general way.
    /// </summary>
    private bool TryTakePlain(in CapturedPacket packet, out CapturedDatagram datagram)
    {
        const int Network = 14;
        const int Transport = Network + 20;
        const int Payload = Transport + UdpHeaderSize;
        var buffer = packet.Buffer!;
        var at = packet.Offset;
        if (packet.LinkType == CaptureLinkType.Ethernet
            && packet.Length >= Payload + TellingSize
            && WireBytes.ReadUInt32(buffer, at + 12) >> 8 == 0x080045
            && (WireBytes.ReadUInt16(buffer, at + Network + 6) & 0x3FFF) == 0
            && WireBytes.ReadByte(buffer, at + Network + 9) == Udp)
        {
            var size = WireBytes.ReadUInt16(buffer, at + Transport + 4);
            var length = size - UdpHeaderSize;
            if (length >= TellingSize
                && length <= packet.Length - Payload
                && WireBytes.ReadUInt16(buffer, at + Network + 2) == size + (Transport - Network)
                && IsSflow(buffer, at + Transport, length, length))
            {
                datagram = new CapturedDatagram(buffer, at + Network, at + Payload, length, packet.TimestampNanoseconds);
                return true;
            }
        }

        datagram = default;
        return false;
    }

    /// <summary>Decides, and counts the reason when not, whether all of an sFlow payload is there.</summary>
    /// <param name="headers">The headers, down to UDP's.</param>
    /// <param name="at">Where in the buffer the payload begins.</param>
    /// <param name="captured">How many bytes behind the UDP header were captured, padding included.</param>
    /// <param name="length">The length of the payload as the UDP header tells it.</param>
    private bool IsWhole(in PacketSummary headers, int at, int captured, int length)
    {
        // Senders that leave segmentation to the network card are captured with an IPv4 length of 0.
        var carried = headers.IpLength == 0 ? int.MaxValue : headers.NetworkOffset + headers.IpLength - headers.TransportOffset - UdpHeaderSize;
        if (length < 0)
        {
            _statistics.NotUdp++;
        }
        else if (headers.IsFragment && length > carried)
        {
            // Else it is an atomic fragment, RFC 6946: all of a packet behind a fragment header.
            _statistics.Fragments++;
        }
        else if (length == 0)
        {
            _statistics.Empty++;
        }
        else
        {
            var there = Math.Min(length, Math.Min(captured, carried));
            if (!IsSflow(_source.Buffer, at - UdpHeaderSize, there, length))
            {
                _statistics.NotSflow++;
            }
            else if (there < length)
            {
                _statistics.Cut++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Decides whether a UDP payload is taken for sFlow.</summary>
    /// <param name="buffer">The array that holds it.</param>
    /// <param name="udp">Where in it the UDP header begins, which is whole.</param>
    /// <param name="there">How many bytes of the payload are there.</param>
    /// <param name="length">How many it had.</param>
    private bool IsSflow(byte[] buffer, int udp, int there, int length)
    {
        var source = WireBytes.ReadUInt16(buffer, udp);
        var destination = WireBytes.ReadUInt16(buffer, udp + 2);
        if (_port is { } port)
        {
            return source == port || destination == port;
        }

        if (source == SflowPort || destination == SflowPort)
        {
            return true;
        }

        // What is too short to tell because it is cut counts as cut.
        return there < TellingSize
            ? length >= TellingSize
            : WireBytes.ReadUInt32(buffer, udp + UdpHeaderSize) is 2 or 4 or 5
                && WireBytes.ReadUInt32(buffer, udp + UdpHeaderSize + 4) <= (uint)AddressType.IPv6;
    }

    private void CountWithoutUdp(in PacketSummary headers)
    {
        var isIp = headers.Has(PacketLayers.IPv4 | PacketLayers.IPv6);
        if (isIp && headers.IsFragment && headers.IpProtocol == Udp)
        {
            _statistics.Fragments++;
        }
        else if (headers.IsTruncated && !headers.Has(PacketLayers.Tcp | PacketLayers.Icmp | PacketLayers.IcmpV6))
        {
            _statistics.Cut++;
        }
        else if (isIp)
        {
            _statistics.NotUdp++;
        }
        else
        {
            _statistics.NotIp++;
        }
    }
}
