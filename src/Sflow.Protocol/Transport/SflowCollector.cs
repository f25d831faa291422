using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.ObjectPool;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Receives sFlow by UDP on threads of its own and hands each datagram to a handler. With the default options that is one thread, which
/// receives and handles. With several sockets or workers, each socket has a thread that receives, and each worker one that handles: all
/// datagrams of an agent and sub-agent on the same one and in the order in which they came, whatever socket they came by; between them lies a
/// queue, which drops what it cannot hold. What the handler throws is counted and reported, and receiving goes on. Allocates nothing a datagram
/// on .NET. All members may be called from any thread.
/// </summary>
/// <remarks>
/// The counters are also instruments of the meter <see cref="MeterName"/>, with the tags <c>server.address</c> and <c>server.port</c>:
/// <c>sflow.datagrams.received</c>, <c>sflow.datagrams.malformed</c>, <c>sflow.datagrams.refused</c>, <c>sflow.datagrams.dropped</c> (tag
/// <c>reason</c>: <c>kernel</c>, <c>queue</c>, <c>oversized</c>, <c>stopped</c>), <c>sflow.bytes.received</c>, <c>sflow.queue.depth</c> (tag
/// <c>worker</c>), <c>sflow.handler.errors</c>, <c>sflow.socket.errors</c>; until the collector has stopped.
/// </remarks>
public sealed class SflowCollector : IDisposable, IAsyncDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Sflow.Protocol";

    private const int SmallestDatagram = 28;
    private const int MaxThreads = 1024;

    private readonly object _gate = new();
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CollectorStop _stop;
    private readonly CollectorSocket[] _sockets;
    private readonly CollectorReceiver[] _receivers;
    private readonly CollectorWorker[] _workers;
    private readonly CollectorMetrics _metrics;
    private Thread[] _threads = [];
    private int _receiving;
    private int _running;

    /// <summary>Makes a collector and binds its sockets; datagrams wait in them until <see cref="Start"/>.</summary>
    /// <param name="options">Where to listen, and how.</param>
    /// <param name="handler">Takes the datagrams.</param>
    /// <exception cref="ArgumentNullException">An argument, the end point or the list of sources is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="SocketException">A socket cannot be bound: the port is in use, the address is not this machine's, it is not allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">Several sockets are asked for where they need Linux and .NET.</exception>
    public SflowCollector(SflowCollectorOptions options, SflowDatagramHandler handler)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfNull(handler, nameof(handler));
        Check(options);
        _stop = new CollectorStop(options.DrainTimeout);
        var hasWorkers = options.Workers > 1 || options.Sockets > 1;
        _workers = new CollectorWorker[hasWorkers ? options.Workers : 0];

        // One for all threads that handle: few agents are so old, and more than one a thread is never in use.
        var images = new DefaultObjectPool<byte[]>(new ImagePolicy(options), options.Workers);
        for (var i = 0; i < _workers.Length; i++)
        {
            var counters = new CollectorCounters();
            _workers[i] = new CollectorWorker(new CollectorHandler(options, handler, images, counters, _stop), counters, options.QueueSize);
        }

        _sockets = Bind(options);
        _receivers = new CollectorReceiver[_sockets.Length];
        for (var i = 0; i < _receivers.Length; i++)
        {
            var counters = new CollectorCounters();
            var own = hasWorkers ? null : new CollectorHandler(options, handler, images, counters, _stop);
            _receivers[i] = new CollectorReceiver(_sockets[i], options, counters, _stop, own, _workers);
        }

        _metrics = new CollectorMetrics(this);
    }

    /// <summary>The address and port that the sockets are bound to.</summary>
    public IPEndPoint LocalEndPoint => _sockets[0].LocalEndPoint;

    /// <summary>The size in bytes of each socket's receive buffer as the system tells it; Linux tells twice what it granted, for its bookkeeping.</summary>
    public int ReceiveBufferSize => _sockets[0].ReceiveBufferSize;

    /// <summary>What was counted so far; after stopping, what was counted until then.</summary>
    public SflowCollectorStatistics Statistics
    {
        get
        {
            // What became of datagrams is read before the datagrams, so that it is never more than they are.
            var statistics = default(SflowCollectorStatistics);
            foreach (var worker in _workers)
            {
                statistics = Add(statistics, worker.Counters) with { Queued = statistics.Queued + worker.Queue.Count };
            }

            foreach (var receiver in _receivers)
            {
                statistics = Add(statistics, receiver.Counters);
            }

            foreach (var socket in _sockets)
            {
                var drops = socket.ReadKernelDrops();
                statistics = statistics with { KernelDrops = drops is null ? statistics.KernelDrops : drops + (statistics.KernelDrops ?? 0) };
            }

            return statistics;
        }
    }

    /// <summary>How many datagrams wait for each worker; none without queues.</summary>
    internal IEnumerable<long> QueueDepths => _workers.Select(worker => worker.Queue.Count);

    /// <summary>Begins to receive.</summary>
    /// <exception cref="InvalidOperationException">The collector was started before.</exception>
    /// <exception cref="ObjectDisposedException">The collector was stopped.</exception>
    public void Start()
    {
        lock (_gate)
        {
            ThrowHelper.ThrowIfDisposed(_stop.IsRequested, this);
            if (_threads.Length != 0)
            {
                ThrowHelper.ThrowInvalidOperation("The collector was started before.");
            }

            var alone = _workers.Length == 0;
            _threads =
            [
                .. _workers.Select((worker, i) => MakeThread(worker.Run, Name("sflow-worker", i))),
                .. _receivers.Select((receiver, i) => MakeThread(() => Receive(receiver), alone ? "sflow-collector" : Name("sflow-receiver", i))),
            ];
            _running = _threads.Length;
            _receiving = _receivers.Length;
            foreach (var thread in _threads)
            {
                thread.Start();
            }
        }
    }

    /// <summary>
    /// Stops receiving for good. What had come by then, to the sockets and the queues, is still handled, for as long as
    /// <see cref="SflowCollectorOptions.DrainTimeout"/> says. Twice is harmless; the handler may call it too.
    /// </summary>
    /// <returns>Completes when the handler has returned for the last time; at once when called by the handler.</returns>
    public Task StopAsync()
    {
        Close();
        return IsOwnThread() ? Task.CompletedTask : _ended.Task;
    }

    /// <summary>As <see cref="StopAsync"/>, and waits for the handler to return for the last time, unless called by the handler.</summary>
    public void Dispose()
    {
        Close();
        if (!IsOwnThread())
        {
            foreach (var thread in _threads)
            {
                thread.Join();
            }
        }
    }

    /// <summary>As <see cref="StopAsync"/>.</summary>
    /// <returns>Completes when the handler has returned for the last time.</returns>
    public ValueTask DisposeAsync() => new(StopAsync());

    private static void Check(SflowCollectorOptions options)
    {
        ThrowHelper.ThrowIfNull(options.EndPoint, nameof(options.EndPoint));
        ThrowHelper.ThrowIfNull(options.AllowedSources, nameof(options.AllowedSources));
        ThrowHelper.ThrowIfOutOfRange(options.ReceiveBufferSize, 1, int.MaxValue, nameof(options.ReceiveBufferSize));
        ThrowHelper.ThrowIfOutOfRange(options.MaxDatagramSize, SmallestDatagram, ushort.MaxValue, nameof(options.MaxDatagramSize));
        ThrowHelper.ThrowIfOutOfRange(options.Sockets, 1, MaxThreads, nameof(options.Sockets));
        ThrowHelper.ThrowIfOutOfRange(options.Workers, 1, MaxThreads, nameof(options.Workers));
        ThrowHelper.ThrowIfOutOfRange(options.QueueSize, SflowCollectorOptions.MinQueueSize, 1 << 30, nameof(options.QueueSize));
        ThrowHelper.ThrowIfOutOfRange(options.DrainTimeout < TimeSpan.Zero ? -1 : 0, 0, 0, nameof(options.DrainTimeout));
    }

    private static CollectorSocket[] Bind(SflowCollectorOptions options)
    {
        var sockets = new List<CollectorSocket>(options.Sockets);
        try
        {
            // The first may have been given its port by the system, and its address by what the system offers.
            while (sockets.Count < options.Sockets)
            {
                var endPoint = sockets.Count == 0 ? options.EndPoint : sockets[0].LocalEndPoint;
                sockets.Add(new CollectorSocket(endPoint, options.ReceiveBufferSize, options.MaxDatagramSize, shared: options.Sockets > 1));
            }

            return [.. sockets];
        }
        catch
        {
            sockets.ForEach(socket => socket.Dispose());
            throw;
        }
    }

    private static SflowCollectorStatistics Add(in SflowCollectorStatistics sum, CollectorCounters counters) => sum with
    {
        Handled = sum.Handled + Volatile.Read(ref counters.Handled),
        DecodeErrors = sum.DecodeErrors + Volatile.Read(ref counters.DecodeErrors),
        Oversized = sum.Oversized + Volatile.Read(ref counters.Oversized),
        Empty = sum.Empty + Volatile.Read(ref counters.Empty),
        Refused = sum.Refused + Volatile.Read(ref counters.Refused),
        QueueDrops = sum.QueueDrops + Volatile.Read(ref counters.QueueDrops),
        Abandoned = sum.Abandoned + Volatile.Read(ref counters.Abandoned),
        HandlerErrors = sum.HandlerErrors + Volatile.Read(ref counters.HandlerErrors),
        ReceiveErrors = sum.ReceiveErrors + Volatile.Read(ref counters.ReceiveErrors),
        Bytes = sum.Bytes + Volatile.Read(ref counters.Bytes),
        Datagrams = sum.Datagrams + Volatile.Read(ref counters.Datagrams),
    };

    private static string Name(string kind, int index) => kind + "-" + index.ToString(CultureInfo.InvariantCulture);

    private bool IsOwnThread() => Array.IndexOf(_threads, Thread.CurrentThread) >= 0;

    private Thread MakeThread(Action run, string name) => new(() => Run(run)) { IsBackground = true, Name = name };

    private void Close()
    {
        lock (_gate)
        {
            if (_stop.IsRequested)
            {
                return;
            }

            _stop.Request();
            foreach (var socket in _sockets)
            {
                socket.Wake();
            }

            if (_threads.Length == 0)
            {
                foreach (var socket in _sockets)
                {
                    socket.Dispose();
                }

                End();
            }
        }
    }

    /// <summary>Receives until the end; the last to end tells the workers that nothing more will come.</summary>
    private void Receive(CollectorReceiver receiver)
    {
        receiver.Run();
        if (Interlocked.Decrement(ref _receiving) == 0)
        {
            foreach (var worker in _workers)
            {
                worker.Queue.Complete();
            }
        }
    }

    private void Run(Action run)
    {
        run();
        if (Interlocked.Decrement(ref _running) == 0)
        {
            End();
        }
    }

    private void End()
    {
        _metrics.Dispose();
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }

        _ended.TrySetResult(true);
    }
}
