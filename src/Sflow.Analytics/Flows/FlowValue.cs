namespace Sflow.Analytics.Flows;

/// <summary>What a flow is measured in.</summary>
public enum FlowValue
{
    /// <summary>Bytes of frames, FCS included: a sample counts sampling rate × frame length.</summary>
    Bytes,

    /// <summary>Frames: a sample counts the sampling rate.</summary>
    Frames,
}
