using System.Net;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>A collector on a free loopback port that keeps what it receives.</summary>
internal sealed class ReceivedDatagrams : IDisposable
{
    private readonly List<SflowDatagram> _datagrams = [];
    private readonly SflowCollector _collector;

    public ReceivedDatagrams()
    {
        _collector = new SflowCollector(CollectorKit.Loopback, (in SflowDatagram datagram, in ReceiveInfo _) =>
        {
            lock (_datagrams)
            {
                _datagrams.Add(datagram.Detach());
            }
        });
        _collector.Start();
    }

    public IPEndPoint EndPoint => _collector.LocalEndPoint;

    public int Count
    {
        get
        {
            lock (_datagrams)
            {
                return _datagrams.Count;
            }
        }
    }

    public List<SflowDatagram> Wait(int count)
    {
        CollectorKit.Until(() => Count >= count);
        lock (_datagrams)
        {
            return [.. _datagrams];
        }
    }

    public void Dispose() => _collector.Dispose();
}
