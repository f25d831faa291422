namespace Sflow.Protocol.Datagrams;

/// <summary>What stands before the records of a flow sample, for writing one. sFlow Version 5, flow_sample and flow_sample_expanded.</summary>
public record struct FlowSampleHeader
{
    /// <summary>Counts the flow samples of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber;

    /// <summary>What took the sample.</summary>
    public DataSource Source;

    /// <summary>One in how many packets is sampled; 0 when that is not known.</summary>
    public uint SamplingRate;

    /// <summary>Packets that could have been sampled, counted by the data source; it wraps at 2^32.</summary>
    public uint SamplePool;

    /// <summary>Samples that the agent dropped for want of resources, counted; it wraps at 2^32.</summary>
    public uint Drops;

    /// <summary>The interface that the packet came by.</summary>
    public InterfaceId Input;

    /// <summary>The interface that the packet left by.</summary>
    public InterfaceId Output;
}
