using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>Hands datagrams to the user's handler, on one thread, and counts what came of it.</summary>
internal sealed class CollectorHandler
{
    /// <summary>What poisoned buffers are filled with.</summary>
    public const byte Poison = 0xDB;

    private readonly SflowDatagramHandler _handler;
    private readonly SflowDecodeErrorHandler? _onDecodeError;
    private readonly Action<Exception>? _onHandlerError;
    private readonly bool _poison;
    private readonly CollectorCounters _counters;
    private readonly CollectorStop _stop;

    public CollectorHandler(SflowCollectorOptions options, SflowDatagramHandler handler, CollectorCounters counters, CollectorStop stop)
    {
        _handler = handler;
        _onDecodeError = options.OnDecodeError;
        _onHandlerError = options.OnHandlerError;
        _poison = options.PoisonBuffers;
        _counters = counters;
        _stop = stop;
    }

    /// <summary>Has a datagram handled, unless it is too late for that.</summary>
    public void Handle(byte[] buffer, int offset, int length, in ReceiveInfo info)
    {
        if (_stop.IsOverdue)
        {
            CollectorCounters.Add(ref _counters.Abandoned);
            return;
        }

        try
        {
            if (SflowDatagram.TryParse(buffer, offset, length, out var datagram, out var error))
            {
                CollectorCounters.Add(ref _counters.Handled);
                _handler(datagram, info);
            }
            else
            {
                CollectorCounters.Add(ref _counters.DecodeErrors);
                _onDecodeError?.Invoke(error, info);
            }
        }
        catch (Exception e)
        {
            CollectorCounters.Add(ref _counters.HandlerErrors);
            Report(e);
        }

        if (_poison)
        {
            buffer.AsSpan(offset, length).Fill(Poison);
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
