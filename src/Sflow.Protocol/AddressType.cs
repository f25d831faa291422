namespace Sflow.Protocol;

/// <summary>The kinds of <see cref="SflowAddress"/>. sFlow Version 5, address_type.</summary>
public enum AddressType : uint
{
    /// <summary>No address; nothing follows on the wire.</summary>
    Unknown = 0,

    /// <summary>IPv4, 4 bytes.</summary>
    IPv4 = 1,

    /// <summary>IPv6, 16 bytes.</summary>
    IPv6 = 2,
}
