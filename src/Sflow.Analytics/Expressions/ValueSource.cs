namespace Sflow.Analytics.Expressions;

/// <summary>What of a sample is measured.</summary>
internal enum ValueSource
{
    /// <summary>The frame's bytes.</summary>
    Bytes,

    /// <summary>1 for each frame.</summary>
    Frames,

    /// <summary>A key.</summary>
    Key,
}
