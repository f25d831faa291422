namespace Sflow.Protocol.Records.Counters;

/// <summary>A network adapter of a host. sFlow Host Structures, host_adapter.</summary>
public record struct HostAdapter : IXdrStructure
{
    /// <summary>ifIndex of the adapter; 0 when unknown.</summary>
    public uint IfIndex;

    /// <summary>Its MAC addresses, usually one.</summary>
    public XdrList<HostAdapterAddress> MacAddresses;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("ifIndex"u8, ref IfIndex);
        fields.List("mac_list"u8, ref MacAddresses);
    }
}
