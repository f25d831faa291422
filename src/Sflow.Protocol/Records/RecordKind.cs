namespace Sflow.Protocol.Records;

/// <summary>The three contexts in which sFlow numbers its data formats, each on its own. sFlow Version 5, section 5.</summary>
public enum RecordKind
{
    /// <summary>sample_data: what a datagram holds.</summary>
    Sample = 0,

    /// <summary>flow_data: what flow samples and discarded-packet samples hold.</summary>
    Flow = 1,

    /// <summary>counter_data: what counter samples hold.</summary>
    Counter = 2,
}
