using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>What OpenFlow calls an interface. sFlow OpenFlow Structures, of_port (counter record 0:1004).</summary>
public record struct OpenFlowPort : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1004;

    /// <summary>Datapath identifier of the switch.</summary>
    public ulong DatapathId;

    /// <summary>Port number as OpenFlow 1.1 has it, so that reserved ports are 0xFFFFFF00 and above: 0xFFFFFFFE is the switch's own.</summary>
    public uint PortNumber;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("openflow_datapath_id"u8, ref DatapathId, FieldStyle.Hex);
        fields.UInt32("openflow_port"u8, ref PortNumber);
    }
}
