using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The MPLS tunnel that carries the packet. sFlow Version 5, extended_mpls_tunnel (flow record 0:1008).</summary>
public record struct ExtendedMplsTunnel : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1008;

    /// <summary>Name of the label-switched path; empty when unknown.</summary>
    public XdrText LspName;

    /// <summary>Tunnel identifier.</summary>
    public uint TunnelId;

    /// <summary>Class of service of the tunnel, the traffic class of its labels.</summary>
    public uint Cos;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("mpls_tunnel_lsp_name"u8, ref LspName);
        fields.UInt32("mpls_tunnel_id"u8, ref TunnelId);
        fields.UInt32("mpls_tunnel_cos"u8, ref Cos);
    }
}
