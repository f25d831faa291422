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
    private readonly ObjectPool<byte[]> _images;
    private readonly CollectorCounters _counters;
    private readonly CollectorStop _stop;

    /// <summary>Makes a handler.</summary>
    /// <param name="options">Who else is told, and whether buffers are poisoned.</param>
    /// <param name="handler">The user's handler.</param>
    /// <param name="images">Arrays for datagrams of versions 2 and 4, as <see cref="ImagePolicy"/> makes them.</param>
    /// <param name="counters">Where to count.</param>
    /// <param name="stop">When to stop.</param>
    public CollectorHandler(
        SflowCollectorOptions options, SflowDatagramHandler handler, ObjectPool<byte[]> images, CollectorCounters counters, CollectorStop stop)
    {
        _handler = handler;
        _onDecodeError = options.OnDecodeError;
        _onHandlerError = options.OnHandlerError;
        _poison = options.PoisonBuffers;
        _images = images;
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

        // A datagram of version 2 or 4 is a view of this one, until the handler has returned.
        byte[]? image = null;
        try
        {
            image = LegacyDatagram.IsLegacy(buffer, offset, length) ? _images.Get() : null;
            var isWhole = image is null
                ? SflowDatagram.TryParseVersion5(buffer, offset, length, out var datagram, out var error)
                : SflowDatagram.TryParseLegacy(buffer, offset, length, image, out datagram, out error);
            if (isWhole)
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

        if (image is not null)
        {
            _images.Return(image);
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
