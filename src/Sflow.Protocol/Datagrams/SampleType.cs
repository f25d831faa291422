namespace Sflow.Protocol.Datagrams;

/// <summary>The sample structures of sFlow.org, by their data format. sFlow Version 5, sample_data; sFlow Dropped Packet Notification Structures.</summary>
public enum SampleType : uint
{
    /// <summary>flow_sample, 0:1.</summary>
    Flow = 1,

    /// <summary>counters_sample, 0:2.</summary>
    Counters = 2,

    /// <summary>flow_sample_expanded, 0:3.</summary>
    ExpandedFlow = 3,

    /// <summary>counters_sample_expanded, 0:4.</summary>
    ExpandedCounters = 4,

    /// <summary>discarded_packet, 0:5.</summary>
    DiscardedPacket = 5,
}
