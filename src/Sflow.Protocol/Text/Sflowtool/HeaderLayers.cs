namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Where the layers of a sampled header are, as far as sflowtool looks. Positions are in the datagram; 0 is none.</summary>
internal struct HeaderLayers
{
    /// <summary>The number of VLAN tags; they begin 12 bytes behind the header's first byte.</summary>
    public int VlanTags;

    /// <summary>The OUI of a SNAP header that is a vendor's; nothing is decoded behind it.</summary>
    public int VendorOui;

    public bool HasEtherType;

    /// <summary>4 or 6 when the packet is IP; 0 otherwise.</summary>
    public int IPVersion;

    public int IPHeader;

    /// <summary>Whether the fixed part of the IP header is there.</summary>
    public bool HasIPHeader;

    /// <summary>Whether a header that the agent calls IPv6 has another version.</summary>
    public bool IsWrongVersion;

    public int FragmentOffset;

    /// <summary>The number of IPv6 extension headers; they begin behind the fixed header.</summary>
    public int Extensions;

    /// <summary>Whether the protocol behind IPv6 extension headers is known.</summary>
    public bool HasProtocol;

    /// <summary>Whether ports, or type and code, are there.</summary>
    public bool HasPorts;

    public bool HasTcpFlags;

    /// <summary>The length in a UDP header.</summary>
    public uint UdpLength;
}
