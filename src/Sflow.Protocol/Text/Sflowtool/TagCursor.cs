using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Reads fields and prints each as it is read, so that of a cut structure the fields before the cut are printed.</summary>
internal sealed class TagCursor(TagWriter tags)
{
    /// <summary>Where reading stands, and where it must end. A field, since its methods change it.</summary>
    public XdrReader Reader = new([], 0, 0);

    /// <summary>Whether the bytes end because the datagram does; sflowtool then stops at once.</summary>
    public bool IsCut;

    /// <summary>Whether 4 bytes follow an address of type 0, as host-sflow writes them; the specification has none.</summary>
    public bool ZeroFilledAddresses;

    public TagWriter Tags { get; set; } = tags;

    public byte[] Buffer => Reader.Buffer;

    public bool Failed => Reader.Failed;

    public void UInt32(ReadOnlySpan<byte> name)
    {
        var value = Reader.ReadUInt32();
        if (!Reader.Failed)
        {
            Tags.UInt32(name, value);
        }
    }

    public void UInt64(ReadOnlySpan<byte> name)
    {
        var value = Reader.ReadUInt64();
        if (!Reader.Failed)
        {
            Tags.UInt64(name, value);
        }
    }

    public void Single(ReadOnlySpan<byte> name)
    {
        var value = FloatBits.ToSingle(Reader.ReadUInt32());
        if (!Reader.Failed)
        {
            Tags.FixedPoint(name, value, decimals: 3);
        }
    }

    public void Double(ReadOnlySpan<byte> name)
    {
        var value = BitConverter.Int64BitsToDouble((long)Reader.ReadUInt64());
        if (!Reader.Failed)
        {
            Tags.FixedPoint(name, value, decimals: 3);
        }
    }

    public void Mac(ReadOnlySpan<byte> name)
    {
        var address = Reader.ReadFixedOpaque(6);
        if (!Reader.Failed)
        {
            Tags.Mac(name, address.Span);
        }
    }

    /// <summary>An address without a type, of 4 or 16 bytes.</summary>
    public void FixedAddress(ReadOnlySpan<byte> name, uint size)
    {
        var address = Reader.ReadFixedOpaque(size);
        if (!Reader.Failed)
        {
            Tags.Address(name, address.Span);
        }
    }

    /// <summary>An address with its type.</summary>
    public void Address(ReadOnlySpan<byte> name)
    {
        var address = ReadAddress();
        if (!Reader.Failed)
        {
            Tags.Address(name, address.Span);
        }
    }

    /// <summary>Text, if there is any, up to its first zero byte.</summary>
    public void Text(ReadOnlySpan<byte> name) => Text(name, TextLimits.Of(name), evenIfEmpty: false);

    public void Text(ReadOnlySpan<byte> name, int limit, bool evenIfEmpty)
    {
        var text = Reader.ReadOpaque();
        if (!Reader.Failed && (evenIfEmpty || text.Length > 0))
        {
            Tags.Text(name, Shown(text, limit));
        }
    }

    /// <summary>The bytes of an address with its type: 4, 16 or none.</summary>
    public XdrOpaque ReadAddress()
    {
        switch (Reader.ReadUInt32())
        {
            case (uint)AddressType.IPv4:
                return Reader.ReadFixedOpaque(4);
            case (uint)AddressType.IPv6:
                return Reader.ReadFixedOpaque(16);
            case (uint)AddressType.Unknown when !Reader.Failed:
                Reader.Skip(ZeroFilledAddresses ? 4 : 0);
                return default;
            default:
                Reader.Fail(DecodeErrorCode.UnknownAddressType);
                return default;
        }
    }

    /// <summary>What sflowtool shows of text: as much as its buffer holds, up to the first zero byte.</summary>
    public static ReadOnlySpan<byte> Shown(XdrOpaque text, int limit)
    {
        var shown = text.Span.Slice(0, Math.Min(limit, text.Length));
        var end = shown.IndexOf((byte)0);
        return end < 0 ? shown : shown.Slice(0, end);
    }
}
