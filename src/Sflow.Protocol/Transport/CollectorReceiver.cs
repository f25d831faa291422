using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>Empties one socket: has its datagrams handled at once, or gives each to the worker that its agent belongs to.</summary>
internal sealed class CollectorReceiver
{
    /// <summary>What a datagram takes up at least in the kernel's buffer.</summary>
    private const int SmallestInKernel = 512;

    private static readonly TimeSpan PauseAfterError = TimeSpan.FromMilliseconds(10);

    private readonly CollectorSocket _socket;
    private readonly DatagramReceiver _receiver;
    private readonly SourceFilter _filter;
    private readonly int _maxDatagramSize;
    private readonly CollectorStop _stop;
    private readonly CollectorHandler? _handler;
    private readonly CollectorWorker[] _workers;
    private readonly bool[] _hasNew;

    /// <summary>Makes a receiver.</summary>
    /// <param name="socket">Where to receive.</param>
    /// <param name="options">Who is heard, and what is too large.</param>
    /// <param name="counters">Where to count.</param>
    /// <param name="stop">When to stop.</param>
    /// <param name="handler">What handles the datagrams; null when workers do.</param>
    /// <param name="workers">Among whom they are divided; none when the handler handles them.</param>
    public CollectorReceiver(
        CollectorSocket socket, SflowCollectorOptions options, CollectorCounters counters, CollectorStop stop, CollectorHandler? handler, CollectorWorker[] workers)
    {
        _socket = socket;
        _receiver = socket.Receiver;
        _filter = new SourceFilter(options.AllowedSources);
        _maxDatagramSize = options.MaxDatagramSize;
        Counters = counters;
        _stop = stop;
        _handler = handler;
        _workers = workers;
        _hasNew = new bool[workers.Length];
    }

    public CollectorCounters Counters { get; }

    /// <summary>Receives until the collector stops, then what had come by then, and closes the socket.</summary>
    public void Run()
    {
        while (!_stop.IsRequested)
        {
            var count = _receiver.Receive(wait: true);
            if (count < 0 && !_stop.IsRequested)
            {
                CollectorCounters.Add(ref Counters.ReceiveErrors);
                Thread.Sleep(PauseAfterError);
            }

            Take(count);
        }

        // More than the buffer can hold came later.
        var left = (_socket.ReceiveBufferSize / SmallestInKernel) + _receiver.Messages.Length;
        for (int count; left > 0 && (count = _receiver.Receive(wait: false)) > 0; left -= count)
        {
            Take(count);
        }

        _socket.Dispose();
    }

    private void Take(int count)
    {
        var messages = _receiver.Messages;
        for (var i = 0; i < count && i < messages.Length; i++)
        {
            Take(messages[i]);
        }

        for (var i = 0; i < _hasNew.Length; i++)
        {
            if (_hasNew[i])
            {
                _hasNew[i] = false;
                _workers[i].Queue.Signal();
            }
        }
    }

    private void Take(in ReceivedMessage message)
    {
        CollectorCounters.Add(ref Counters.Datagrams);
        CollectorCounters.Add(ref Counters.Bytes, message.Length);
        if (!_filter.Allows(message.Info.Source))
        {
            CollectorCounters.Add(ref Counters.Refused);
        }
        else if (message.Length > _maxDatagramSize)
        {
            CollectorCounters.Add(ref Counters.Oversized);
        }
        else if (message.Length == 0)
        {
            // Sent to see whether the port is open: nobody's fault.
            CollectorCounters.Add(ref Counters.Empty);
        }
        else if (_handler is not null)
        {
            _handler.Handle(_receiver.Buffer, message.Offset, message.Length, message.Info);
        }
        else
        {
            Dispatch(message);
        }
    }

    private void Dispatch(in ReceivedMessage message)
    {
        var worker = WorkerOf(message);
        var queue = _workers[worker].Queue;
        var info = new ReceiveInfo(message.Info.Source, message.Info.Port, message.Info.Timestamp, worker);
        while (!queue.TryAdd(_receiver.Buffer, message.Offset, message.Length, info))
        {
            // What comes in while the collector works is lost when there is no room; what was there when it stopped has the time to be handled.
            if (!_stop.IsRequested || _stop.IsOverdue)
            {
                CollectorCounters.Add(ref Counters.QueueDrops);
                return;
            }

            queue.Signal();
            Thread.Sleep(1);
        }

        _hasNew[worker] = true;
    }

    /// <summary>The same for each datagram of an agent and sub-agent, whatever socket it came by; what is no sFlow goes by its sender.</summary>
    private int WorkerOf(in ReceivedMessage message)
    {
        var isSflow = SflowDatagram.TryReadAgent(_receiver.Buffer, message.Offset, message.Length, out var agent, out var subAgentId);
        var hash = isSflow
            ? ((ulong)(uint)agent.GetHashCode() << 32) | subAgentId
            : (ulong)(uint)message.Info.Source.GetHashCode() << 32;
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 32)) * 0x94D049BB133111EB;
        return (int)(((hash >> 32) * (uint)_workers.Length) >> 32);
    }
}
