using System.Diagnostics;

namespace Sflow.Protocol.Transport;

/// <summary>Whether a collector is to stop, and until when it handles what was there by then.</summary>
internal sealed class CollectorStop(TimeSpan drainTimeout)
{
    private readonly double _seconds = drainTimeout.TotalSeconds;
    private long _deadline;
    private volatile bool _isRequested;

    public bool IsRequested => _isRequested;

    public bool IsOverdue => _isRequested && Stopwatch.GetTimestamp() >= Volatile.Read(ref _deadline);

    public void Request()
    {
        Volatile.Write(ref _deadline, Stopwatch.GetTimestamp() + (long)Math.Min(_seconds * Stopwatch.Frequency, long.MaxValue / 2));
        _isRequested = true;
    }
}
