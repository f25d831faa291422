using System.Net;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>Sends datagrams on as they came, then hands them to the next output.</summary>
internal sealed class ForwardOutput(IReadOnlyList<IPEndPoint> targets, IOutput? next) : IOutput
{
    private readonly SflowForwarder _forwarder = new(targets);

    public void Take(in SflowDatagram datagram, in Arrival arrival)
    {
        _forwarder.Forward(datagram);
        next?.Take(datagram, arrival);
    }

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival)
    {
        _forwarder.Forward(buffer, offset, length);
        next?.TakeUnreadable(buffer, offset, length, arrival);
    }

    public void Flush() => next?.Flush();

    public void Dispose()
    {
        _forwarder.Dispose();
        foreach (var target in _forwarder.Targets)
        {
            if (target.Errors != 0)
            {
                Console.Error.WriteLine($"SflowDump: {target.Errors} of {target.Errors + target.Datagrams} datagrams could not be sent to {target.EndPoint}: {target.LastError?.Message}");
            }
        }

        next?.Dispose();
    }
}
