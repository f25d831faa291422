namespace Sflow.Protocol.Transport;

/// <summary>The block format of Wireshark. draft-ietf-opsawg-pcapng.</summary>
internal sealed class PcapNgFormat : CaptureFormat
{
    public const uint SectionHeaderBlock = 0x0A0D0D0A;
    public const uint InterfaceDescriptionBlock = 1;
    public const uint EnhancedPacketBlock = 6;
    public const uint ByteOrderMagic = 0x1A2B3C4D;
    public const int SmallestSectionHeader = 28;

    private const uint PacketBlock = 2;
    private const uint SimplePacketBlock = 3;

    private const uint SwappedByteOrderMagic = 0x4D3C2B1A;
    private const ushort MajorVersion = 1;

    private const int BlockHeaderSize = 8;
    private const int TrailerSize = 4;
    private const int SmallestBlock = BlockHeaderSize + TrailerSize;
    private const int SmallestInterfaceDescription = 20;

    /// <summary>Block header and fixed fields of the enhanced packet block, and of the obsolete one alike.</summary>
    private const int PacketDataAt = 28;
    private const int SimplePacketDataAt = 12;

    private readonly List<CaptureInterface> _interfaces = [];
    private readonly int _maxInterfaces;
    private uint _blockLength;
    private long _restOfBlock = -1;

    /// <summary>Reads the first section's header.</summary>
    public PcapNgFormat(CaptureSource source, CaptureReaderOptions options, string name)
        : base(source, options)
    {
        _maxInterfaces = options.MaxInterfaces;
        if (!source.TryFill(SmallestSectionHeader))
        {
            throw new CaptureFormatException($"{name} is no capture: expected a pcapng section header of {SmallestSectionHeader} bytes at byte 0, found {source.Available} bytes.", 0);
        }

        if (!TryReadSectionHeader(out var at, out var fault))
        {
            throw new CaptureFormatException($"{name} cannot be read: expected {fault}.", at);
        }
    }

    protected override bool TryReadNext(out CapturedPacket packet)
    {
        packet = default;
        while (TryFinishBlock() && TryBeginBlock())
        {
            switch (Source.UInt32(0))
            {
                case SectionHeaderBlock:
                    if (!Source.TryFill(SmallestSectionHeader))
                    {
                        return EndTruncated();
                    }

                    if (!TryReadSectionHeader(out var at, out _))
                    {
                        return EndCorrupted(at);
                    }

                    break;
                case InterfaceDescriptionBlock:
                    if (!TryReadInterface())
                    {
                        return false;
                    }

                    break;
                case EnhancedPacketBlock:
                case PacketBlock:
                    return TryReadPacket(out packet);
                case SimplePacketBlock:
                    return TryReadSimplePacket(out packet);
                default:
                    Pass(BlockHeaderSize);
                    break;
            }
        }

        return false;
    }

    /// <summary>Goes behind the block at hand, whose length is repeated at its end.</summary>
    private bool TryFinishBlock()
    {
        if (_restOfBlock < 0)
        {
            return true;
        }

        if (!Source.TrySkip(_restOfBlock - TrailerSize) || !Source.TryFill(TrailerSize))
        {
            return EndTruncated();
        }

        if (Source.UInt32(0) != _blockLength)
        {
            return EndCorrupted(0);
        }

        Source.Advance(TrailerSize);
        _restOfBlock = -1;
        return true;
    }

    private bool TryBeginBlock()
    {
        if (!Source.TryFill(SmallestBlock))
        {
            return Source.Available != 0 && EndTruncated();
        }

        // The byte order of a section is not known before its header is read; the type reads the same in both.
        _blockLength = Source.UInt32(4);
        return Source.UInt32(0) == SectionHeaderBlock || IsBlockLength(SmallestBlock) || EndCorrupted(4);
    }

    private bool IsBlockLength(int smallest) => _blockLength >= smallest && _blockLength % 4 == 0;

    /// <summary>Leaves the rest of the block to <see cref="TryFinishBlock"/>; what was passed stays in the buffer until then.</summary>
    private void Pass(int count)
    {
        Source.Advance(count);
        _restOfBlock = _blockLength - (long)count;
    }

    private bool TryReadSectionHeader(out int at, out string? fault)
    {
        var magic = Source.UInt32(8);
        Source.IsBigEndian = magic == SwappedByteOrderMagic ? !Source.IsBigEndian : Source.IsBigEndian;
        _blockLength = Source.UInt32(4);
        (at, fault) = magic is not ByteOrderMagic and not SwappedByteOrderMagic
            ? (8, $"the byte order magic 0x{ByteOrderMagic:X8} at byte 8, found 0x{magic:X8}")
            : !IsBlockLength(SmallestSectionHeader)
            ? (4, $"the length of a section header at byte 4, found {_blockLength}")
            : Source.UInt16(12) != MajorVersion
            ? (12, $"pcapng version {MajorVersion} at byte 12, found {Source.UInt16(12)}")
            : (0, (string?)null);
        if (fault is not null)
        {
            return false;
        }

        _interfaces.Clear();
        Pass(SmallestSectionHeader - TrailerSize);
        return true;
    }

    private bool TryReadInterface()
    {
        if (!IsBlockLength(SmallestInterfaceDescription) || _blockLength > Math.Max(MaxPacketSize, SmallestInterfaceDescription))
        {
            return EndCorrupted(4);
        }

        var end = (int)_blockLength - TrailerSize;
        if (!Source.TryFill(end))
        {
            return EndTruncated();
        }

        if (_interfaces.Count < _maxInterfaces)
        {
            _interfaces.Add(CaptureInterface.Read(Source, BlockHeaderSize, end));
        }

        Pass(end);
        return true;
    }

    private bool TryReadPacket(out CapturedPacket packet)
    {
        packet = default;
        if (!IsBlockLength(PacketDataAt + TrailerSize))
        {
            return EndCorrupted(4);
        }

        if (!Source.TryFill(PacketDataAt))
        {
            return EndTruncated();
        }

        var length = Source.UInt32(20);
        if (length > MaxPacketSize || length > _blockLength - PacketDataAt - TrailerSize)
        {
            return EndCorrupted(20);
        }

        if (!Source.TryFill(PacketDataAt + (int)length))
        {
            return EndTruncated();
        }

        var index = Source.UInt32(0) == PacketBlock ? Source.UInt16(8) : Source.UInt32(8);
        var from = index < _interfaces.Count ? _interfaces[(int)index] : default;
        packet = new CapturedPacket(
            Source.Buffer,
            Source.Position + PacketDataAt,
            (int)length,
            Math.Max(Source.UInt32(24), length),
            (CaptureLinkType)(index < _interfaces.Count ? from.LinkType : CaptureLink.None),
            from.Clock.ToNanoseconds(((ulong)Source.UInt32(12) << 32) | Source.UInt32(16)));
        Pass(PacketDataAt + (int)length);
        return true;
    }

    /// <summary>A simple packet is of the section's first interface and says neither when it came nor how much of it was captured.</summary>
    private bool TryReadSimplePacket(out CapturedPacket packet)
    {
        packet = default;
        if (!IsBlockLength(SimplePacketDataAt + TrailerSize))
        {
            return EndCorrupted(4);
        }

        var snapLength = _interfaces.Count != 0 && _interfaces[0].SnapLength != 0 ? _interfaces[0].SnapLength : uint.MaxValue;
        var length = Math.Min(Math.Min(Source.UInt32(8), snapLength), _blockLength - SimplePacketDataAt - TrailerSize);
        if (length > MaxPacketSize)
        {
            return EndCorrupted(8);
        }

        if (!Source.TryFill(SimplePacketDataAt + (int)length))
        {
            return EndTruncated();
        }

        packet = new CapturedPacket(
            Source.Buffer,
            Source.Position + SimplePacketDataAt,
            (int)length,
            Math.Max(Source.UInt32(8), length),
            (CaptureLinkType)(_interfaces.Count != 0 ? _interfaces[0].LinkType : CaptureLink.None),
            timestampNanoseconds: 0);
        Pass(SimplePacketDataAt + (int)length);
        return true;
    }
}
