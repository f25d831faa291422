namespace Sflow.Protocol;

/// <summary>What an <see cref="InterfaceId"/> says. sFlow Version 5, interface (2 bits in the compact form, a word in the expanded).</summary>
public enum InterfaceFormat : uint
{
    /// <summary>One interface, by its ifIndex; 0 is unknown.</summary>
    Single = 0,

    /// <summary>The packet was discarded; the value is the reason.</summary>
    Discarded = 1,

    /// <summary>Several interfaces; the value is their number, 0 when unknown.</summary>
    Multiple = 2,
}
