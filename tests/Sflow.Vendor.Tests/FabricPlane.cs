namespace Sflow.Vendor.Tests;

/// <summary>A plane of the vendor's fabric; open, as every enumeration on the wire.</summary>
public enum FabricPlane : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The upper plane.</summary>
    Upper = 1,

    /// <summary>The lower plane.</summary>
    Lower = 2,
}
