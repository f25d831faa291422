using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// An sFlow datagram: its header, and its samples as a view that is read as it is walked. It lives until the handler that received it
/// returns; <see cref="Detach"/> copies. One of version 2 or 4 is seen as the same in version 5. sFlow Version 5, sample_datagram_v5;
/// RFC 3176 section 5.
/// </summary>
public readonly struct SflowDatagram
{
    private const uint Version5 = 5;

    /// <summary>What stands behind the agent's address: sub-agent, sequence number, uptime, count of samples.</summary>
    private const int SizeBehindAgent = 16;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;
    private readonly int _samples;

    /// <summary>The size of the original that stands before the image of a version 2 or 4 datagram; 0 for version 5.</summary>
    private readonly int _original;

    private SflowDatagram(byte[] buffer, int offset, int length, int samples, int original = 0)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        _samples = samples;
        _original = original;
    }

    /// <summary>The version of sFlow that the datagram came in: 5, 2 or 4.</summary>
    public uint Version => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset - _original);

    /// <summary>The agent's address, which names it together with <see cref="SubAgentId"/>; the sender's address may be another.</summary>
    public SflowAddress Agent => (_samples - SizeBehindAgent - _offset) switch
    {
        _ when _buffer is null => default,
        12 => SflowAddress.FromIPv4(WireBytes.ReadUInt32(_buffer, _offset + 8)),
        24 => SflowAddress.FromIPv6(WireBytes.ReadUInt64(_buffer, _offset + 8), WireBytes.ReadUInt64(_buffer, _offset + 16)),
        _ => default,
    };

    /// <summary>Tells apart the sources of datagrams within an agent; 0 in versions 2 and 4, which have no such thing.</summary>
    public uint SubAgentId => BehindAgent(0);

    /// <summary>Counts the datagrams of agent and sub-agent; it wraps at 2^32 and begins anew with the agent.</summary>
    public uint SequenceNumber => BehindAgent(4);

    /// <summary>Milliseconds since the agent began; it wraps after 49.7 days.</summary>
    public uint Uptime => BehindAgent(8);

    /// <summary>The number of samples that the header announces; a lying datagram holds fewer.</summary>
    public uint SampleCount => BehindAgent(12);

    /// <summary>The size of the datagram in bytes, as it came.</summary>
    public int Length => _original == 0 ? _length : _original;

    /// <summary>The datagram's bytes, as it came.</summary>
    public XdrOpaque Bytes => _buffer is null ? default : XdrOpaque.Trusted(_buffer, _offset - _original, Length);

    /// <summary>The samples, in order.</summary>
    public SampleList Samples => new(_buffer!, _samples, _offset + _length - _samples, SampleCount);

    /// <summary>
    /// Reads the header of a datagram. Never throws on data, never allocates for version 5. A datagram of version 2 or 4 is read whole and
    /// kept in an array of its own, of three times its size; a fault in its samples ends them there, and is told though the
    /// result is true.
    /// </summary>
    /// <param name="buffer">The array that holds it; the datagram is a view of it.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="datagram">The datagram.</param>
    /// <param name="error">What was wrong, if anything.</param>
    /// <returns>Whether the header is whole and of version 5, 4 or 2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public static bool TryParse(byte[] buffer, int offset, int length, out SflowDatagram datagram, out DecodeError error) =>
        TryParseVersion5(buffer, offset, length, out datagram, out error)
        || (LegacyDatagram.IsLegacy(buffer, offset, length)
            && TryParseLegacy(buffer, offset, length, new byte[LegacyDatagram.SizeFor(length)], out datagram, out error));

    /// <summary>
    /// Hands on all that the datagram holds, each sample and then its records: the fastest way to read everything. A fault is handed on
    /// too, where it was met, and what can be read beyond it is read. Never throws on data, never allocates.
    /// </summary>
    /// <typeparam name="TConsumer">The taker.</typeparam>
    /// <param name="consumer">The taker.</param>
    /// <param name="registry">The known structures; this library's when null.</param>
    public void Read<TConsumer>(ref TConsumer consumer, RecordRegistry? registry = null)
        where TConsumer : struct, ISampleConsumer
    {
        if (_buffer is not null)
        {
            DatagramReading.Read(_buffer, _samples, _offset + _length, SampleCount, registry ?? RecordRegistry.Standard, ref consumer);
        }
    }

    /// <summary>
    /// Reads everything that has a known structure, as walking the samples does bit by bit, and counts what was wrong: one error for
    /// each sample or record that is cut, missing or lying, whatever follows from it, and one warning for each with bytes that are not read.
    /// </summary>
    /// <param name="registry">The known structures; this library's when null.</param>
    /// <param name="found">Takes every error and warning, in the order of the datagram, if not null.</param>
    /// <returns>The number of errors and of warnings, and the first of each.</returns>
    public DatagramDiagnosis Diagnose(RecordRegistry? registry = null, ICollection<DecodeError>? found = null) =>
        DatagramDiagnosis.Of(this, registry ?? RecordRegistry.Standard, found);

    /// <summary>Copies the datagram, so that it outlives the handler.</summary>
    /// <returns>The copy.</returns>
    public SflowDatagram Detach()
    {
        if (_buffer is null)
        {
            return this;
        }

        var begin = _offset - _original;
        var copy = new ReadOnlySpan<byte>(_buffer, begin, _original + _length).ToArray();
        return new SflowDatagram(copy, _original, _length, _samples - begin, _original);
    }

    /// <summary>Reads the header as <see cref="TryParse"/> does, but knows no older version.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParseVersion5(byte[] buffer, int offset, int length, out SflowDatagram datagram, out DecodeError error)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        var reader = new XdrReader(buffer, offset, offset + length, trusted: true);
        if (reader.ReadUInt32() != Version5)
        {
            error = new DecodeError(reader.Failed ? DecodeErrorCode.Truncated : DecodeErrorCode.UnsupportedVersion, offset);
            datagram = default;
            return false;
        }

        reader.ReadAddress();
        reader.Skip(SizeBehindAgent);
        error = reader.Error;
        datagram = reader.Failed ? default : new SflowDatagram(buffer, offset, length, reader.Position);
        return !reader.Failed;
    }

    /// <summary>Reads a datagram of version 2 or 4 as <see cref="TryParse"/> does, into a given array, of which it is then a view.</summary>
    /// <param name="buffer">The array that holds it, which begins with 2 or 4.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="bytes">The array, at least of the size <see cref="LegacyDatagram.SizeFor"/>, with whatever in it.</param>
    /// <param name="datagram">The datagram.</param>
    /// <param name="error">What was wrong, if anything.</param>
    /// <returns>Whether the header is whole.</returns>
    internal static bool TryParseLegacy(byte[] buffer, int offset, int length, byte[] bytes, out SflowDatagram datagram, out DecodeError error)
    {
        datagram = default;
        var whole = LegacyDatagram.TryTranslate(new ReadOnlySpan<byte>(buffer, offset, length), bytes, out var original, out var end, out error);
        error = error.IsError ? error with { Offset = offset + error.Offset } : default;
        if (whole)
        {
            TryParseVersion5(bytes, original, end - original, out var image, out _);
            datagram = new SflowDatagram(bytes, original, end - original, image._samples, original);
        }

        return whole;
    }

    /// <summary>Reads whose a datagram is, of whatever version, without translating it.</summary>
    /// <returns>What <see cref="TryParse"/> returns; when false, agent and sub-agent mean nothing.</returns>
    internal static bool TryReadAgent(byte[] buffer, int offset, int length, out SflowAddress agent, out uint subAgentId)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        var reader = new XdrReader(buffer, offset, offset + length, trusted: true);
        var version = reader.ReadUInt32();
        agent = reader.ReadAddress();
        subAgentId = version == Version5 ? reader.ReadUInt32() : 0;

        const int SizeBehindSubAgent = SizeBehindAgent - 4;
        reader.Skip(SizeBehindSubAgent);
        return !reader.Failed && version is Version5 or LegacyDatagram.Version4 or LegacyDatagram.Version2;
    }

    private uint BehindAgent(int position) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _samples - SizeBehindAgent + position);
}
