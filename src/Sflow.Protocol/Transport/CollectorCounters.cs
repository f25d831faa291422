namespace Sflow.Protocol.Transport;

/// <summary>What one thread of a collector counts. Only that thread writes, so that counting needs no locked instruction; any may read.</summary>
internal sealed class CollectorCounters
{
    public long Datagrams;
    public long Bytes;
    public long Refused;
    public long Oversized;
    public long Empty;
    public long QueueDrops;
    public long Abandoned;
    public long Handled;
    public long DecodeErrors;
    public long HandlerErrors;
    public long ReceiveErrors;

    public static void Add(ref long counter, long count = 1) => Volatile.Write(ref counter, counter + count);
}
