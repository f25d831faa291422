using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.ObjectPool;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Receives sFlow by UDP on a thread of its own and hands each datagram to a handler on that thread. What the handler throws is
/// counted and reported, and receiving goes on. Allocates nothing a datagram on .NET. All members may be called from any thread.
/// </summary>
public sealed class SflowCollector : IDisposable, IAsyncDisposable
{
    private const int SmallestDatagram = 28;
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SflowDatagramHandler _handler;
    private readonly SflowDecodeErrorHandler? _onDecodeError;
    private readonly Action<Exception>? _onHandlerError;
    private readonly int _maxDatagramSize;
    private readonly DefaultObjectPool<byte[]> _buffers;
    private readonly CollectorSocket _socket;
    private Thread? _thread;
    private volatile bool _stopped;
    private long? _lastDrops;
    private long _datagrams;
    private long _bytes;
    private long _decodeErrors;
    private long _oversized;
    private long _handlerErrors;
    private long _receiveErrors;

    /// <summary>Makes a collector and binds its socket; datagrams wait in the socket until <see cref="Start"/>.</summary>
    /// <param name="options">Where to listen, and how.</param>
    /// <param name="handler">Takes the datagrams.</param>
    /// <exception cref="ArgumentNullException">An argument or the end point is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="SocketException">The socket cannot be bound: the port is in use, the address is not this machine's, it is not allowed.</exception>
    public SflowCollector(SflowCollectorOptions options, SflowDatagramHandler handler)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfNull(handler, nameof(handler));
        ThrowHelper.ThrowIfNull(options.EndPoint, nameof(options.EndPoint));
        ThrowHelper.ThrowIfOutOfRange(options.ReceiveBufferSize, 1, int.MaxValue, nameof(options.ReceiveBufferSize));
        ThrowHelper.ThrowIfOutOfRange(options.MaxDatagramSize, SmallestDatagram, ushort.MaxValue, nameof(options.MaxDatagramSize));
        _handler = handler;
        _onDecodeError = options.OnDecodeError;
        _onHandlerError = options.OnHandlerError;
        _maxDatagramSize = options.MaxDatagramSize;

        // One byte more than the largest datagram shows that one was larger.
        _buffers = new DefaultObjectPool<byte[]>(new ReceiveBufferPolicy(options.MaxDatagramSize + 1, options.PoisonBuffers), maximumRetained: 2);
        _socket = new CollectorSocket(options.EndPoint, options.ReceiveBufferSize);
    }

    /// <summary>The address and port that the socket is bound to.</summary>
    public IPEndPoint LocalEndPoint => _socket.LocalEndPoint;

    /// <summary>The size in bytes of the socket's receive buffer as the system tells it; Linux tells twice what it granted, for its bookkeeping.</summary>
    public int ReceiveBufferSize => _socket.ReceiveBufferSize;

    /// <summary>What was counted so far; after stopping, what was counted until then.</summary>
    public SflowCollectorStatistics Statistics
    {
        get
        {
            long? drops;
            lock (_gate)
            {
                drops = _stopped ? _lastDrops : _socket.ReadKernelDrops();
            }

            return new SflowCollectorStatistics(
                Interlocked.Read(ref _datagrams),
                Interlocked.Read(ref _bytes),
                Interlocked.Read(ref _decodeErrors),
                Interlocked.Read(ref _oversized),
                Interlocked.Read(ref _handlerErrors),
                Interlocked.Read(ref _receiveErrors),
                drops);
        }
    }

    /// <summary>Begins to receive.</summary>
    /// <exception cref="InvalidOperationException">The collector was started before.</exception>
    /// <exception cref="ObjectDisposedException">The collector was stopped.</exception>
    public void Start()
    {
        lock (_gate)
        {
            ThrowHelper.ThrowIfDisposed(_stopped, this);
            if (_thread is not null)
            {
                ThrowHelper.ThrowInvalidOperation("The collector was started before.");
            }

            _thread = new Thread(Run) { IsBackground = true, Name = "sflow-collector" };
            _thread.Start();
        }
    }

    /// <summary>Closes the socket for good. Twice is harmless; the handler may call it too.</summary>
    /// <returns>Completes when the handler has returned for the last time; at once when called by the handler.</returns>
    public Task StopAsync()
    {
        Close();
        return Thread.CurrentThread == _thread ? Task.CompletedTask : _ended.Task;
    }

    /// <summary>As <see cref="StopAsync"/>, and waits for the handler to return, unless called by the handler.</summary>
    public void Dispose()
    {
        Close();
        if (Thread.CurrentThread != _thread)
        {
            _thread?.Join();
        }
    }

    /// <summary>As <see cref="StopAsync"/>.</summary>
    /// <returns>Completes when the handler has returned for the last time.</returns>
    public ValueTask DisposeAsync() => new(StopAsync());

    private void Close()
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            _lastDrops = _socket.ReadKernelDrops();
            _stopped = true;

            // Ends the thread's wait.
            _socket.Dispose();
            if (_thread is null)
            {
                _ended.TrySetResult(true);
            }
        }
    }

    private void Run()
    {
        while (!_stopped)
        {
            var buffer = _buffers.Get();
            if (TryReceive(buffer, out var length, out var info))
            {
                Handle(buffer, length, info);
            }

            _buffers.Return(buffer);
        }

        _ended.TrySetResult(true);
    }

    private bool TryReceive(byte[] buffer, out int length, out ReceiveInfo info)
    {
        length = 0;
        info = default;
        try
        {
            length = _socket.Receive(buffer, out info);
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
        catch (SocketException) when (_stopped)
        {
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.MessageSize)
        {
            // Windows says so where others cut.
            length = buffer.Length;
            return true;
        }
        catch (SocketException)
        {
            Interlocked.Increment(ref _receiveErrors);
            Thread.Sleep(PauseAfterError);
            return false;
        }
    }

    private void Handle(byte[] buffer, int length, in ReceiveInfo info)
    {
        Interlocked.Increment(ref _datagrams);
        Interlocked.Add(ref _bytes, length);
        if (length == 0)
        {
            // Sent to see whether the port is open; nobody's fault.
            return;
        }

        if (length > _maxDatagramSize)
        {
            Interlocked.Increment(ref _oversized);
            return;
        }

        try
        {
            if (SflowDatagram.TryParse(buffer, 0, length, out var datagram, out var error))
            {
                _handler(datagram, info);
            }
            else
            {
                Interlocked.Increment(ref _decodeErrors);
                _onDecodeError?.Invoke(error, info);
            }
        }
        catch (Exception e)
        {
            Interlocked.Increment(ref _handlerErrors);
            Report(e);
        }
    }

    private void Report(Exception exception)
    {
        try
        {
            _onHandlerError?.Invoke(exception);
        }
        catch (Exception)
        {
            // Documented: nobody is left to tell.
        }
    }
}
