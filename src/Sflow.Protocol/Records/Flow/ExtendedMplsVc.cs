using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The MPLS virtual circuit that carries the packet. sFlow Version 5, extended_mpls_vc (flow record 0:1009).</summary>
public record struct ExtendedMplsVc : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1009;

    /// <summary>Name of the circuit's instance; empty when unknown.</summary>
    public XdrText InstanceName;

    /// <summary>Identifier of the virtual leased line or circuit.</summary>
    public uint VcId;

    /// <summary>Class of service of the circuit's label.</summary>
    public uint Cos;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("mpls_vc_name"u8, ref InstanceName);
        fields.UInt32("mpls_vll_vc_id"u8, ref VcId);
        fields.UInt32("mpls_vc_cos"u8, ref Cos);
    }
}
