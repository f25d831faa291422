using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The OpenFlow 1.0 entry that the packet matched. sFlow OpenFlow Structures, extended_openflow_v1 (flow record 0:1017); deprecated.</summary>
public record struct ExtendedOpenFlowV1 : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1017;

    /// <summary>The entry's cookie, as the controller gave it.</summary>
    public ulong FlowCookie;

    /// <summary>Wildcards of the entry: ofp_flow_wildcards, OpenFlow 1.0 section 5.2.3.</summary>
    public uint FlowMatch;

    /// <summary>Actions of the entry, a bit for each ofp_action_type: bit 0 output; OpenFlow 1.0 section 5.2.4.</summary>
    public uint FlowActions;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("flow_cookie"u8, ref FlowCookie);
        fields.UInt32("flow_match"u8, ref FlowMatch, FieldStyle.Hex);
        fields.UInt32("flow_actions"u8, ref FlowActions, FieldStyle.Hex);
    }
}
