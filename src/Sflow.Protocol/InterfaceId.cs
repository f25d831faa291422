using System.Globalization;

namespace Sflow.Protocol;

/// <summary>
/// The interface by which a packet came or went: an ifIndex, the device itself, several, or a discard. One value for the
/// compact form (2 bits and 30) and the expanded form (two words). sFlow Version 5, interface and interface_expanded.
/// </summary>
/// <param name="Format">What the value means.</param>
/// <param name="Value">An ifIndex (0 unknown), a drop reason, or a number of interfaces.</param>
public readonly record struct InterfaceId(InterfaceFormat Format, uint Value)
{
    private const uint CompactInternal = 0x3FFFFFFF;

    /// <summary>The device itself: the packet began or ended there.</summary>
    public static InterfaceId Internal => new(InterfaceFormat.Single, uint.MaxValue);

    /// <summary>Whether the packet began or ended in the device. The erratum's 0xFFFFFFFF of the expanded form.</summary>
    public bool IsInternal => Format == InterfaceFormat.Single && Value == uint.MaxValue;

    /// <summary>Whether nothing is known of the interface.</summary>
    public bool IsUnknown => Format == InterfaceFormat.Single && Value == 0;

    /// <summary>Why the packet was discarded, where it was.</summary>
    /// <param name="reason">The reason; open, so unknown numbers survive.</param>
    /// <returns>False when this is no discard.</returns>
    public bool TryGetDropReason(out DropReason reason)
    {
        reason = Format == InterfaceFormat.Discarded ? DropReasons.FromCode(Value) : default;
        return Format == InterfaceFormat.Discarded;
    }

    /// <summary>Reads the compact form of flow sample 0:1.</summary>
    /// <param name="word">The word of the wire.</param>
    /// <returns>The interface.</returns>
    public static InterfaceId FromCompact(uint word) =>
        word == CompactInternal ? Internal : new((InterfaceFormat)(word >> 30), word & CompactInternal);

    /// <summary>Reads the expanded form of flow sample 0:3. The compact form's 0x3FFFFFFF, which agents send here too, is <see cref="Internal"/>.</summary>
    /// <param name="format">The first word.</param>
    /// <param name="value">The second word.</param>
    /// <returns>The interface.</returns>
    public static InterfaceId FromExpanded(uint format, uint value) =>
        format == 0 && value == CompactInternal ? Internal : new((InterfaceFormat)format, value);

    /// <summary>Writes the compact form, if the value fits it.</summary>
    /// <param name="word">The word of the wire.</param>
    /// <returns>False when the value needs the expanded form.</returns>
    public bool TryToCompact(out uint word)
    {
        word = IsInternal ? CompactInternal : ((uint)Format << 30) | Value;
        return IsInternal || ((uint)Format <= 3 && Value <= CompactInternal && !(Format == InterfaceFormat.Single && Value == CompactInternal));
    }

    /// <summary>The ifIndex in decimal, or <c>internal</c>, <c>unknown</c>, <c>multiple</c>, <c>discard</c>, as flow keys show it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Format switch
    {
        InterfaceFormat.Single when Value == uint.MaxValue => "internal",
        InterfaceFormat.Single when Value == 0 => "unknown",
        InterfaceFormat.Single => Value.ToString(CultureInfo.InvariantCulture),
        InterfaceFormat.Discarded => "discard",
        InterfaceFormat.Multiple => "multiple",
        _ => $"{(uint)Format}:{Value}",
    };
}
