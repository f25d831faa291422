namespace Sflow.Protocol.Datagrams;

/// <summary>What stands before the records of a counter sample, for writing one. sFlow Version 5, counters_sample and counters_sample_expanded.</summary>
public record struct CounterSampleHeader
{
    /// <summary>Counts the counter samples of the data source; beginning anew says that its counters did too.</summary>
    public uint SequenceNumber;

    /// <summary>What the counters belong to.</summary>
    public DataSource Source;
}
