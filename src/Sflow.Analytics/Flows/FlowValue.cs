namespace Sflow.Analytics.Flows;

/// <summary>What flows are measured in, most often; see <see cref="FlowDefinition.Value"/> for the rest.</summary>
public static class FlowValue
{
    /// <summary>Bytes of frames, FCS included: a sample counts sampling rate × frame length.</summary>
    public const string Bytes = "bytes";

    /// <summary>Frames: a sample counts the sampling rate.</summary>
    public const string Frames = "frames";
}
