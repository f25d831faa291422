using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Traffic of a VLAN. sFlow Version 5, vlan_counters (counter record 0:5). All ones in a counter is unknown.</summary>
public record struct VlanCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 5;

    /// <summary>VLAN identifier, 1 to 4094; 0 when unknown.</summary>
    public uint VlanId;

    /// <summary>Bytes.</summary>
    public ulong Octets;

    /// <summary>Unicast packets.</summary>
    public uint UcastPkts;

    /// <summary>Multicast packets.</summary>
    public uint MulticastPkts;

    /// <summary>Broadcast packets.</summary>
    public uint BroadcastPkts;

    /// <summary>Packets dropped.</summary>
    public uint Discards;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("in_vlan"u8, ref VlanId);
        fields.UInt64("octets"u8, ref Octets);
        fields.UInt32("ucastPkts"u8, ref UcastPkts);
        fields.UInt32("multicastPkts"u8, ref MulticastPkts);
        fields.UInt32("broadcastPkts"u8, ref BroadcastPkts);
        fields.UInt32("discards"u8, ref Discards);
    }
}
