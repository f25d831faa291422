using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>What a BGP router knows of the packet's source and destination. sFlow Version 5, extended_gateway (flow record 0:1003).</summary>
public record struct ExtendedGateway : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1003;

    /// <summary>BGP next hop towards the destination.</summary>
    public SflowAddress NextHop;

    /// <summary>AS of the router.</summary>
    public uint As;

    /// <summary>AS of the source; 0 when it is the router's own.</summary>
    public uint SourceAs;

    /// <summary>AS of the peer that the source is reached by.</summary>
    public uint SourcePeerAs;

    /// <summary>Path to the destination; its last number is the destination's AS.</summary>
    public XdrList<AsPathSegment> DestinationAsPath;

    /// <summary>Communities of the route, RFC 1997: AS in the upper 16 bits.</summary>
    public XdrUInt32List Communities;

    /// <summary>LOCAL_PREF of the route.</summary>
    public uint LocalPreference;

    /// <summary>AS that the packet comes from: <see cref="SourceAs"/>, and the router's own where that is 0.</summary>
    public readonly uint OriginAs => SourceAs != 0 ? SourceAs : As;

    /// <summary>AS that the packet goes to: the last number of the path, and the router's own where the path is empty.</summary>
    public readonly uint DestinationAs
    {
        get
        {
            var last = As;
            foreach (var segment in DestinationAsPath)
            {
                var count = segment.AsNumbers.Count;
                last = count != 0 ? segment.AsNumbers[count - 1] : last;
            }

            return last;
        }
    }

    /// <summary>Neighbour that the packet is handed to: the first number of the path; 0 where the path is empty, for the packet stays.</summary>
    public readonly uint DestinationPeerAs
    {
        get
        {
            foreach (var segment in DestinationAsPath)
            {
                if (segment.AsNumbers.Count != 0)
                {
                    return segment.AsNumbers[0];
                }
            }

            return 0;
        }
    }

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Address("bgp_nexthop"u8, ref NextHop);
        fields.UInt32("my_as"u8, ref As);
        fields.UInt32("src_as"u8, ref SourceAs);
        fields.UInt32("src_peer_as"u8, ref SourcePeerAs);
        fields.List("dst_as_path"u8, ref DestinationAsPath);
        fields.UInt32List("BGP_communities"u8, ref Communities);
        fields.UInt32("BGP_localpref"u8, ref LocalPreference);
    }
}
