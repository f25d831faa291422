namespace Sflow.Analytics.Fields;

/// <summary>Where the headers of a packet are, for the packets that are most: whoever knows it need not look for each header.</summary>
internal enum PacketShape : byte
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Ethernet, IPv4 without options, TCP; what follows is not looked for.</summary>
    PlainTcp,

    /// <summary>The same with UDP.</summary>
    PlainUdp,
}
