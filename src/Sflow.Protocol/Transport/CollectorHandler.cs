using Microsoft.Extensions.ObjectPool;
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
    private readonly ObjectPool<byte[]> _translations;
    private readonly CollectorCounters _counters;
    private readonly CollectorStop _stop;

    /// <summary>Makes a handler.</summary>
    /// <param name="options">Who else is told, and whether buffers are poisoned.</param>
    /// <param name="handler">The user's handler.</param>
    /// <param name="translations">What <see cref="TranslationPolicy"/> makes.</param>
    /// <param name="counters">Where to count.</param>
    /// <param name="stop">When to stop.</param>
    public CollectorHandler(
        SflowCollectorOptions options, SflowDatagramHandler handler, ObjectPool<byte[]> translations, CollectorCounters counters, CollectorStop stop)
    {
        _handler = handler;
        _onDecodeError = options.OnDecodeError;
        _onHandlerError = options.OnHandlerError;
        _poison = options.PoisonBuffers;
        _translations = translations;
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
            if (SflowDatagram.TryParseVersion5(buffer, offset, length, out var datagram, out var error))
            {
                CollectorCounters.Add(ref _counters.Handled);
                _handler(datagram, info);
            }
            else if (LegacyDatagram.IsLegacy(buffer, offset, length))
            {
                HandleLegacy(buffer, offset, length, info);
            }
            else
            {
                Refuse(error, info);
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

    /// <summary>Has a datagram of version 2 or 4 handled, which is a view of a pooled array meanwhile.</summary>
    private void HandleLegacy(byte[] buffer, int offset, int length, in ReceiveInfo info)
    {
        var bytes = _translations.Get();
        try
        {
            if (SflowDatagram.TryParseLegacy(buffer, offset, length, bytes, out var datagram, out var error))
            {
                CollectorCounters.Add(ref _counters.Handled);
                _handler(datagram, info);
            }
            else
            {
                Refuse(error, info);
            }
        }
        finally
        {
            _translations.Return(bytes);
        }
    }

    private void Refuse(DecodeError error, in ReceiveInfo info)
    {
        CollectorCounters.Add(ref _counters.DecodeErrors);
        _onDecodeError?.Invoke(error, info);
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
