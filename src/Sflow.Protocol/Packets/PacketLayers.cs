namespace Sflow.Protocol.Packets;

/// <summary>The headers that a dissection found whole.</summary>
[Flags]
public enum PacketLayers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Ethernet, with an Ethernet type or an IEEE 802.3 length.</summary>
    Ethernet = 1 << 0,

    /// <summary>One VLAN tag or more.</summary>
    Vlan = 1 << 1,

    /// <summary>IEEE 802.2 LLC.</summary>
    Llc = 1 << 2,

    /// <summary>SNAP behind LLC.</summary>
    Snap = 1 << 3,

    /// <summary>IPv4.</summary>
    IPv4 = 1 << 4,

    /// <summary>IPv6.</summary>
    IPv6 = 1 << 5,

    /// <summary>One IPv6 extension header or more.</summary>
    IPv6Extension = 1 << 6,

    /// <summary>TCP: the ports; flags too unless the header is cut, see <see cref="PacketSummary.HasTcpFlags"/>.</summary>
    Tcp = 1 << 7,

    /// <summary>UDP.</summary>
    Udp = 1 << 8,

    /// <summary>ICMP.</summary>
    Icmp = 1 << 9,

    /// <summary>ICMPv6.</summary>
    IcmpV6 = 1 << 10,
}
