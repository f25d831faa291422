namespace Sflow.Protocol.Records.Vendors;

/// <summary>What an <see cref="RtField"/> holds. sFlow-RT custom flows.</summary>
public enum RtFieldType : uint
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A MAC address.</summary>
    Mac = 1,

    /// <summary>An IPv4 address.</summary>
    IPv4 = 2,

    /// <summary>An IPv6 address.</summary>
    IPv6 = 3,

    /// <summary>A number of 32 bits.</summary>
    Int32 = 4,

    /// <summary>A number of 64 bits.</summary>
    Int64 = 5,

    /// <summary>An IEEE single.</summary>
    Single = 6,

    /// <summary>An IEEE double.</summary>
    Double = 7,
}
