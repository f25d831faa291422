using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>VLAN tags of the packet that it leaves with and the device pushed. sFlow VLAN Structures, extended_vlanout (flow record 0:1035).</summary>
public record struct ExtendedVlanOut : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1035;

    /// <summary>
    /// The tags, outermost first. Each is a TPID in the upper 16 bits and a TCI in the lower: priority (3 bits), drop eligible (1 bit),
    /// VLAN (12 bits).
    /// </summary>
    public XdrUInt32List Tags;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32List("stack"u8, ref Tags, FieldStyle.Hex);
}
