using System.Net;

namespace Sflow.Protocol.Transport;

/// <summary>
/// One of the receivers that <see cref="SflowAgent"/> or <see cref="SflowForwarder"/> sends to by UDP, and how that went. All members may
/// be called from any thread.
/// </summary>
public sealed class SflowTarget
{
    private long _datagrams;
    private long _errors;
    private Exception? _lastError;

    internal SflowTarget(IPEndPoint endPoint) => EndPoint = endPoint;

    /// <summary>The address and port of the receiver.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>How many datagrams the system took; whether they arrive is not known.</summary>
    public long Datagrams => Interlocked.Read(ref _datagrams);

    /// <summary>How many datagrams the system did not take.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    /// <summary>The last reason for that; null when there was none.</summary>
    public Exception? LastError => Volatile.Read(ref _lastError);

    internal void CountDatagram() => Interlocked.Increment(ref _datagrams);

    internal void CountError(Exception exception)
    {
        Volatile.Write(ref _lastError, exception);
        Interlocked.Increment(ref _errors);
    }
}
