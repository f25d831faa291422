namespace Sflow.Protocol;

/// <summary>An IEEE 802 MAC address. On the wire of sFlow it takes 8 bytes: 6 and 2 of padding.</summary>
/// <param name="Value">The 48 bits in host order: 02:00:00:00:00:01 is 0x020000000001.</param>
public readonly record struct MacAddress(ulong Value)
{
    /// <summary>Whether the group bit is set (multicast and broadcast).</summary>
    public bool IsMulticast => (Value & 0x010000000000UL) != 0;

    /// <summary>Whether all 48 bits are set.</summary>
    public bool IsBroadcast => Value == 0xFFFFFFFFFFFFUL;

    /// <summary>Makes an address from 6 bytes in network order.</summary>
    /// <param name="bytes">Six bytes.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">There are not 6 bytes.</exception>
    public static MacAddress FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 6)
        {
            ThrowHelper.ThrowWrongLength(nameof(bytes), bytes.Length, "6 bytes");
        }

        ulong value = 0;
        foreach (var octet in bytes)
        {
            value = (value << 8) | octet;
        }

        return new MacAddress(value);
    }

    /// <summary>Twelve upper-case hexadecimal digits without separators, as flow keys show it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString("X12", System.Globalization.CultureInfo.InvariantCulture);
}
