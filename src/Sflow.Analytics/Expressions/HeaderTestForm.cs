namespace Sflow.Analytics.Expressions;

/// <summary>How the bits of a header are tested.</summary>
internal enum HeaderTestForm
{
    /// <summary>One value under a mask.</summary>
    Single,

    /// <summary>Several values, each under its mask.</summary>
    Several,

    /// <summary>Many values, sorted.</summary>
    Sorted,

    /// <summary>A bit for each value that there can be.</summary>
    Members,

    /// <summary>Values of 16 bytes, each under its mask.</summary>
    Wide,
}
