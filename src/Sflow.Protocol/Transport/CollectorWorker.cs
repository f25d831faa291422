namespace Sflow.Protocol.Transport;

/// <summary>Handles the datagrams of some agents: all those whose hash says so, and only it.</summary>
internal sealed class CollectorWorker(CollectorHandler handler, CollectorCounters counters, int queueSize) : IDisposable
{
    public DatagramQueue Queue { get; } = new(queueSize);

    public CollectorCounters Counters { get; } = counters;

    /// <summary>Works until nothing more will come.</summary>
    public void Run()
    {
        while (Queue.TryTake(out var entry))
        {
            handler.Handle(Queue.Buffer, entry.Offset, entry.Length, entry.Info);
            Queue.Release(entry);
        }
    }

    public void Dispose() => Queue.Dispose();
}
