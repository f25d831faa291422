using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>The plain way to receive: copies of datagrams, for <c>await foreach</c>. <see cref="SflowCollector"/> is the fast one.</summary>
public static class SflowDatagramStream
{
    /// <summary>The default capacity of the queue, in datagrams.</summary>
    public const int DefaultCapacity = 4096;

    /// <summary>
    /// Listens while it is enumerated, through a queue that drops its oldest datagram when it is full; the socket is bound by the first
    /// step, which throws what the constructor of <see cref="SflowCollector"/> does.
    /// </summary>
    /// <param name="options">Where to listen, and how.</param>
    /// <param name="capacity">How many datagrams wait at most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The datagrams, without an end of their own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public static IAsyncEnumerable<ReceivedDatagram> ReceiveAsync(
        SflowCollectorOptions options, int capacity = DefaultCapacity, CancellationToken cancellationToken = default)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfOutOfRange(capacity, 1, int.MaxValue, nameof(capacity));
        return Receive(options, capacity, cancellationToken);
    }

    private static async IAsyncEnumerable<ReceivedDatagram> Receive(
        SflowCollectorOptions options, int capacity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missed = 0L;
        var limits = new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        var queue = Channel.CreateBounded<(SflowDatagram Datagram, ReceiveInfo Info)>(limits, _ => Interlocked.Increment(ref missed));
        var collector = new SflowCollector(
            options, (in SflowDatagram datagram, in ReceiveInfo info) => queue.Writer.TryWrite((datagram.Detach(), info)));
        await using (collector.ConfigureAwait(false))
        {
            collector.Start();
            while (true)
            {
                var (datagram, info) = await queue.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                yield return new ReceivedDatagram(datagram, info, Interlocked.Read(ref missed));
            }
        }
    }
}
