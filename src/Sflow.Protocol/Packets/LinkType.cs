namespace Sflow.Protocol.Packets;

/// <summary>What a packet's first header is.</summary>
public enum LinkType
{
    /// <summary>Ethernet.</summary>
    Ethernet = 0,

    /// <summary>An Ethernet type was told elsewhere, and the bytes begin behind it.</summary>
    EtherType,

    /// <summary>IPv4 or IPv6, told apart by the version in the first four bits.</summary>
    IP,
}
