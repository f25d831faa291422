namespace Sflow.Protocol.Transport;

/// <summary>The unit of the timestamps in a capture file.</summary>
public enum CaptureResolution
{
    /// <summary>Microseconds, which every tool reads.</summary>
    Microseconds = 0,

    /// <summary>Nanoseconds. In classic captures these have a magic of their own, which some tools (sflowtool) do not know.</summary>
    Nanoseconds,
}
