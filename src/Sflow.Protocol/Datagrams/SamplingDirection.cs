namespace Sflow.Protocol.Datagrams;

/// <summary>On which side of a device a packet was sampled. sFlow Version 5, flow_sample: which of both interfaces is the data source.</summary>
public enum SamplingDirection
{
    /// <summary>It cannot be told: the data source is neither interface, or both, or no interface at all.</summary>
    Unknown = 0,

    /// <summary>As it came in.</summary>
    Ingress,

    /// <summary>As it went out.</summary>
    Egress,
}
