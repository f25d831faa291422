namespace Sflow.Protocol.Records.Counters;

/// <summary>Duplex mode of an interface. sFlow Version 5, if_counters ifDirection.</summary>
public enum InterfaceDirection : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Full duplex.</summary>
    FullDuplex = 1,

    /// <summary>Half duplex.</summary>
    HalfDuplex = 2,

    /// <summary>In only.</summary>
    In = 3,

    /// <summary>Out only.</summary>
    Out = 4,
}
