using System.Text;
using Sflow.Protocol;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>
/// The value of a field or function in one sample: a type and its bits, or none. Text is UTF-8 in an array that somebody else owns, mostly the
/// datagram's: it lives until the handler returns.
/// </summary>
public readonly struct FieldValue
{
    private readonly byte[]? _text;
    private readonly ulong _high;
    private readonly ulong _low;

    private FieldValue(FieldType type, ulong high, ulong low, byte[]? text = null)
    {
        Type = type;
        _high = high;
        _low = low;
        _text = text;
    }

    /// <summary>What the value is; <see cref="FieldType.None"/> when there is none.</summary>
    public FieldType Type { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Type == FieldType.None;

    /// <summary>The value of a numeric or boolean type; the lower half of an IPv6 address; an IPv4 or MAC address as a number.</summary>
    public ulong Number => _low;

    /// <summary>The upper half of an IPv6 address; the format of an interface; the class of a data source.</summary>
    public ulong High => _high;

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Text => _text is null ? default : _text.AsSpan((int)(_low >> 32), (int)(uint)_low);

    /// <summary>Makes a number.</summary>
    /// <param name="type">A numeric type, or one of flags.</param>
    /// <param name="value">The value, in the range of the type.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromNumber(FieldType type, ulong value) => new(type, 0, value);

    /// <summary>Makes a truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromBoolean(bool value) => new(FieldType.Boolean, 0, value ? 1UL : 0);

    /// <summary>Makes a MAC address.</summary>
    /// <param name="value">The address.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromMac(MacAddress value) => new(FieldType.Mac, 0, value.Value);

    /// <summary>Makes an IPv4 address.</summary>
    /// <param name="value">The address, in host order.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromIPv4(uint value) => new(FieldType.IPv4, 0, value);

    /// <summary>Makes an IPv6 address.</summary>
    /// <param name="high">Its first eight bytes.</param>
    /// <param name="low">Its last eight bytes.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromIPv6(ulong high, ulong low) => new(FieldType.IPv6, high, low);

    /// <summary>Makes an interface. What is shown alike is one value: why a packet was discarded and how many interfaces it left by are left out.</summary>
    /// <param name="value">The interface.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromInterface(InterfaceId value) =>
        new(FieldType.Interface, (ulong)value.Format, value.Format is InterfaceFormat.Discarded or InterfaceFormat.Multiple ? 0 : value.Value);

    /// <summary>Makes a data source.</summary>
    /// <param name="value">The data source.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromDataSource(DataSource value) => new(FieldType.DataSource, (ulong)value.Class, value.Index);

    /// <summary>Makes an address of either version: type <see cref="FieldType.IPv4"/> or <see cref="FieldType.IPv6"/>.</summary>
    /// <param name="value">The address.</param>
    /// <returns>The value; none for an unknown address.</returns>
    public static FieldValue FromAddress(SflowAddress value)
    {
        if (value.Type == AddressType.IPv4)
        {
            return FromIPv4(value.ToIPv4());
        }

        if (value.Type != AddressType.IPv6)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[16];
        value.CopyTo(bytes);
        return FromIPv6(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)));
    }

    /// <summary>Makes a text of a part of an array.</summary>
    /// <param name="buffer">The array, which is not copied.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromText(byte[] buffer, int offset, int length) => new(FieldType.Text, 0, ((ulong)(uint)offset << 32) | (uint)length, buffer);

    /// <summary>Makes a text of a text of the datagram.</summary>
    /// <param name="text">The text, which is not copied.</param>
    /// <returns>The value; none for an empty text, by which agents say that they do not know.</returns>
    public static FieldValue FromText(XdrText text)
    {
        var bytes = text.Bytes.Segment;
        return bytes.Count == 0 ? default : FromText(bytes.Array!, bytes.Offset, bytes.Count);
    }

    /// <summary>Makes a text of characters, in an array of its own: for constants, not for samples.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static FieldValue FromText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return FromText(bytes, 0, bytes.Length);
    }

    /// <summary>Writes the value as it is shown, in UTF-8. Nothing is allocated.</summary>
    /// <param name="destination">Where it goes: 45 bytes hold any but a text.</param>
    /// <param name="written">How many bytes it is; 0 without a value.</param>
    /// <returns>False when the place is too small.</returns>
    public bool TryFormat(Span<byte> destination, out int written) => FieldFormat.TryWrite(this, destination, out written);

    /// <summary>The value as it is shown.</summary>
    /// <returns>The text; empty without a value, U+FFFD in the place of bytes that are no UTF-8.</returns>
    public override string ToString()
    {
        if (Type == FieldType.Text)
        {
            return _text is null ? string.Empty : Encoding.UTF8.GetString(_text, (int)(_low >> 32), (int)(uint)_low);
        }

        Span<byte> text = stackalloc byte[FieldFormat.MaxSize];
        FieldFormat.TryWrite(this, text, out var length);
        return Encoding.ASCII.GetString(text.Slice(0, length).ToArray());
    }

    /// <summary>A part of a text, in the same array.</summary>
    internal FieldValue SliceText(int start, int length) => FromText(_text!, (int)(_low >> 32) + start, length);
}
