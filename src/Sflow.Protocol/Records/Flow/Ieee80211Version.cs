namespace Sflow.Protocol.Records.Flow;

/// <summary>The edition of 802.11 that a frame was sent by. sFlow 802.11 Structures, ieee80211_version.</summary>
public enum Ieee80211Version : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>802.11a.</summary>
    A = 1,

    /// <summary>802.11b.</summary>
    B = 2,

    /// <summary>802.11g.</summary>
    G = 3,

    /// <summary>802.11n.</summary>
    N = 4,
}
