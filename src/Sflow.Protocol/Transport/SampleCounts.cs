namespace Sflow.Protocol.Transport;

/// <summary>What a sampler, poller or notifier counts of its samples. Sequence numbers belong to the holder of the agent's lock.</summary>
internal sealed class SampleCounts
{
    private long _drops;

    public uint SequenceNumber { get; set; } = 1;

    public uint Drops => unchecked((uint)Interlocked.Read(ref _drops));

    public void AddDrops(uint count) => Interlocked.Add(ref _drops, count);
}
