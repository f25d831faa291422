namespace Sflow.Protocol.Records.Counters;

/// <summary>A MAC address of an adapter. sFlow Host Structures, host_adapter mac_address.</summary>
public record struct HostAdapterAddress : IXdrStructure
{
    /// <summary>The address.</summary>
    public MacAddress Address;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Mac("mac"u8, ref Address);
}
