using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Puts a datagram of version 2 or 4 (RFC 3176) into the form of version 5, which <see cref="SflowDatagram"/> is a view of. The older
/// versions give no lengths, so nothing in them can be passed over: the first fault ends the reading, and what was read stays.
/// </summary>
/// <remarks>
/// The image announces as many samples as the original, so that a walk over it tells what is missing; a sample that was read in part
/// declares more bytes than follow, as one does that is cut. The interval of counter samples has no place in version 5.
/// </remarks>
internal struct LegacyDatagram
{
    public const uint Version2 = 2;
    public const uint Version4 = 4;

    /// <summary>No UDP datagram is larger.</summary>
    private const int MaxLength = ushort.MaxValue;

    private const uint FlowSampleType = 1;
    private const uint CountersSampleType = 2;
    private const uint MultipleOutputs = 0x80000000;

    private readonly uint _version;
    private XdrReader _reader;
    private XdrWriter _writer;

    private LegacyDatagram(uint version, byte[] bytes, int length)
    {
        _version = version;
        _reader = new XdrReader(bytes, 0, length);
        _writer = new XdrWriter(bytes, length, SizeFor(length) - length);
    }

    /// <summary>Whether the bytes begin with one of the older versions.</summary>
    public static bool IsLegacy(byte[] buffer, int offset, int length) =>
        length >= 4 && WireBytes.ReadUInt32(buffer, offset) is Version2 or Version4;

    /// <summary>
    /// The size of an array that holds a datagram and its image: nothing becomes more than twice as large, and the header 4 bytes larger,
    /// whatever the counts claim.
    /// </summary>
    public static int SizeFor(int length) => (3 * Math.Min(length, MaxLength)) + 64;

    /// <summary>Copies a datagram and puts its image behind it.</summary>
    /// <param name="original">The datagram, which begins with 2 or 4.</param>
    /// <param name="bytes">Takes original and image, one behind the other; at least of the size <see cref="SizeFor"/>, with whatever in it.</param>
    /// <param name="length">How many bytes of it the original has.</param>
    /// <param name="end">Where in it the image ends.</param>
    /// <param name="error">What ended the reading early, if anything; the offset is that in the original.</param>
    /// <returns>Whether there is an image: false when the header is not whole.</returns>
    public static bool TryTranslate(ReadOnlySpan<byte> original, byte[] bytes, out int length, out int end, out DecodeError error)
    {
        length = Math.Min(original.Length, MaxLength);
        original.Slice(0, length).CopyTo(bytes);
        var translation = new LegacyDatagram(WireBytes.ReadUInt32(bytes, 0), bytes, length);
        var whole = translation.TryReadHeader(out var samples);
        if (whole)
        {
            translation.ReadSamples(samples);
        }

        end = translation._writer.Position;
        error = translation._reader.Error;
        return whole;
    }

    private bool TryReadHeader(out uint samples)
    {
        _reader.Skip(4);
        _writer.WriteUInt32(5);
        _writer.WriteAddress(_reader.ReadAddress());
        _writer.WriteUInt32(0);
        CopyWord();
        CopyWord();
        samples = CopyWord();
        return !_reader.Failed;
    }

    private void ReadSamples(uint count)
    {
        for (uint i = 0; i < count; i++)
        {
            var type = _reader.ReadUInt32();
            switch (type)
            {
                case FlowSampleType:
                    ReadFlowSample();
                    break;
                case CountersSampleType:
                    ReadCountersSample();
                    break;
                default:
                    _reader.Fail(DecodeErrorCode.UnknownUnionTag);
                    break;
            }

            if (_reader.Failed)
            {
                return;
            }
        }

        // What stands behind the last sample stands behind the image's, too.
        _writer.WriteRaw(new ReadOnlySpan<byte>(_reader.Buffer, _reader.Position, _reader.Remaining));
    }

    private void ReadFlowSample()
    {
        var start = _writer;
        var sample = _writer.Position;
        var sequenceNumber = _reader.ReadUInt32();
        var source = _reader.ReadUInt32();
        var rate = _reader.ReadUInt32();
        var pool = _reader.ReadUInt32();
        var drops = _reader.ReadUInt32();
        var input = new InterfaceId(InterfaceFormat.Single, _reader.ReadUInt32());
        var output = ReadOutput();

        // An ifIndex of 2^30 and more was possible, and needs the expanded form.
        var compact = input.TryToCompact(out var inputWord) & output.TryToCompact(out var outputWord);
        _writer.WriteUInt32((uint)(compact ? SampleType.Flow : SampleType.ExpandedFlow));
        _writer.WriteUInt32(0);
        _writer.WriteUInt32(sequenceNumber);
        WriteSource(source, compact);
        _writer.WriteUInt32(rate);
        _writer.WriteUInt32(pool);
        _writer.WriteUInt32(drops);
        WriteInterface(input, inputWord, compact);
        WriteInterface(output, outputWord, compact);
        var count = _writer.Position;
        _writer.WriteUInt32(0);
        var records = ReadPacket() ? 1 + ReadExtensions() : 0;
        if (records == 0)
        {
            _writer = start;
            return;
        }

        _writer.Patch(count, records);
        EndSample(sample);
    }

    private readonly void EndSample(int sample)
    {
        var length = _writer.Position - sample - 8;
        _writer.Patch(sample + 4, (uint)(_reader.Failed ? length + 4 : length));
    }

    /// <summary>The most significant bit says that the rest is a number of interfaces. RFC 3176 section 5, flow_sample.</summary>
    private InterfaceId ReadOutput()
    {
        var word = _reader.ReadUInt32();
        return (word & MultipleOutputs) != 0
            ? new InterfaceId(InterfaceFormat.Multiple, word & ~MultipleOutputs)
            : new InterfaceId(InterfaceFormat.Single, word);
    }

    private void WriteSource(uint source, bool compact)
    {
        if (compact)
        {
            _writer.WriteUInt32(source);
            return;
        }

        var both = DataSource.FromCompact(source);
        _writer.WriteUInt32((uint)both.Class);
        _writer.WriteUInt32(both.Index);
    }

    private void WriteInterface(InterfaceId value, uint word, bool compact)
    {
        if (compact)
        {
            _writer.WriteUInt32(word);
            return;
        }

        _writer.WriteUInt32((uint)value.Format);
        _writer.WriteUInt32(value.Value);
    }

    /// <summary>The packet itself. RFC 3176 section 5, packet_data_type.</summary>
    /// <returns>Whether there is something of it.</returns>
    private bool ReadPacket()
    {
        switch (_reader.ReadUInt32())
        {
            case 1:
                return ReadHeader();
            case 2:
                return TryCopyRecord(SampledIPv4.Tag, 32);
            case 3:
                return TryCopyRecord(SampledIPv6.Tag, 56);
            default:
                _reader.Fail(DecodeErrorCode.UnknownUnionTag);
                return false;
        }
    }

    private bool ReadHeader()
    {
        var body = BeginRecord(SampledHeader.Tag);
        CopyWord();
        CopyWord();
        if (_reader.Failed)
        {
            return false;
        }

        // Nothing stripped is told of; and of a header that is cut, what is there.
        _writer.WriteUInt32(0);
        var header = _reader.ReadOpaque();
        _writer.WriteOpaque(header.Span);
        EndRecord(body);
        return !header.IsEmpty || !_reader.Failed;
    }

    /// <summary>What the device knows besides. RFC 3176 section 5, extended_data_type.</summary>
    /// <returns>How many records it became.</returns>
    private uint ReadExtensions()
    {
        var count = _reader.ReadUInt32();
        for (uint i = 0; i < count; i++)
        {
            var before = _writer;
            ReadExtension();
            if (_reader.Failed)
            {
                _writer = before;
                return i;
            }
        }

        return count;
    }

    private void ReadExtension()
    {
        switch (_reader.ReadUInt32())
        {
            case 1:
                TryCopyRecord(ExtendedSwitch.Tag, 16);
                break;
            case 2:
                var router = BeginRecord(ExtendedRouter.Tag);
                _writer.WriteAddress(_reader.ReadAddress());
                CopyWord();
                CopyWord();
                EndRecord(router);
                break;
            case 3:
                ReadGateway();
                break;
            case 4:
                var user = BeginRecord(ExtendedUser.Tag);
                _writer.WriteUInt32(0);
                CopyOpaque();
                _writer.WriteUInt32(0);
                CopyOpaque();
                EndRecord(user);
                break;
            case 5:
                var url = BeginRecord(ExtendedUrl.Tag);
                CopyWord();
                CopyOpaque();
                _writer.WriteUInt32(0);
                EndRecord(url);
                break;
            default:
                _reader.Fail(DecodeErrorCode.UnknownUnionTag);
                break;
        }
    }

    /// <summary>Version 2 has a path without segments, and neither communities nor preference. Neither version has a next hop.</summary>
    private void ReadGateway()
    {
        var body = BeginRecord(ExtendedGateway.Tag);
        _writer.WriteAddress(default);
        CopyWord();
        CopyWord();
        CopyWord();
        if (_version == Version2)
        {
            ReadPathAsOneSegment();
            _writer.WriteUInt32(0);
            _writer.WriteUInt32(0);
        }
        else
        {
            CopyPath();
            CopyWords();
            CopyWord();
        }

        EndRecord(body);
    }

    private void ReadPathAsOneSegment()
    {
        var path = _reader.ReadUInt32List();
        _writer.WriteUInt32(path.Count == 0 ? 0u : 1u);
        if (path.Count != 0)
        {
            _writer.WriteUInt32((uint)AsPathSegmentType.Sequence);
            _writer.WriteUInt32((uint)path.Count);
            _writer.WriteRaw(path.Words.Span);
        }
    }

    private void CopyPath()
    {
        const int SmallestSegment = 8;
        var segments = _reader.ReadCount(SmallestSegment);
        _writer.WriteUInt32((uint)segments);
        for (var i = 0; i < segments && !_reader.Failed; i++)
        {
            CopyWord();
            CopyWords();
        }
    }

    /// <summary>The counters of an interface or a VLAN. RFC 3176 section 5, counters_sample.</summary>
    private void ReadCountersSample()
    {
        var start = _writer;
        var sample = _writer.Position;
        _writer.WriteUInt32((uint)SampleType.Counters);
        _writer.WriteUInt32(0);
        CopyWord();
        CopyWord();

        // The interval.
        _reader.ReadUInt32();
        var version = _reader.ReadUInt32();
        var count = _writer.Position;
        _writer.WriteUInt32(0);
        var records = ReadCounters(version);
        if (records == 0)
        {
            _writer = start;
            return;
        }

        _writer.Patch(count, records);
        EndSample(sample);
    }

    private uint ReadCounters(uint version)
    {
        const int VlanSize = 28;
        if (version is 0 or > 7)
        {
            _reader.Fail(DecodeErrorCode.UnknownUnionTag);
            return 0;
        }

        if (version == 7)
        {
            return TryCopyRecord(5, VlanSize) ? 1u : 0;
        }

        const int GenericSize = 88;
        if (!TryCopyRecord(InterfaceCounters.Tag, GenericSize))
        {
            return 0;
        }

        // FDDI (4) and WAN (6) have no more than any interface.
        return version switch
        {
            2 => TryCopyRecord(EthernetCounters.Tag, 52) ? 2u : 1,
            3 => TryCopyRecord(3, 72) ? 2u : 1,
            5 => TryCopyRecord(4, 80) ? 2u : 1,
            _ => 1,
        };
    }

    /// <summary>Copies a structure that is the same in version 5.</summary>
    private bool TryCopyRecord(uint tag, int size)
    {
        var from = _reader.Position;
        _reader.Skip(size);
        if (_reader.Failed)
        {
            return false;
        }

        _writer.WriteUInt32(tag);
        _writer.WriteUInt32((uint)size);
        _writer.WriteRaw(new ReadOnlySpan<byte>(_reader.Buffer, from, size));
        return true;
    }

    /// <summary>Writes data format and a length to come.</summary>
    /// <returns>Where the body begins.</returns>
    private int BeginRecord(uint tag)
    {
        _writer.WriteUInt32(tag);
        _writer.WriteUInt32(0);
        return _writer.Position;
    }

    private readonly void EndRecord(int body) => _writer.Patch(body - 4, (uint)(_writer.Position - body));

    private uint CopyWord()
    {
        var word = _reader.ReadUInt32();
        _writer.WriteUInt32(word);
        return word;
    }

    private void CopyWords()
    {
        var words = _reader.ReadUInt32List();
        _writer.WriteUInt32((uint)words.Count);
        _writer.WriteRaw(words.Words.Span);
    }

    private void CopyOpaque() => _writer.WriteOpaque(_reader.ReadOpaque().Span);
}
