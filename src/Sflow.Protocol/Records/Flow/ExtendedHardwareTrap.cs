using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The trap of the device that took the dropped packet. sFlow Dropped Packet Notification Structures, extended_hw_trap (flow record
/// 0:1041); Linux devlink-trap.
/// </summary>
public record struct ExtendedHardwareTrap : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1041;

    /// <summary>Name of the trap's group; agents cut it at 64 bytes.</summary>
    public XdrText Group;

    /// <summary>Name of the trap; agents cut it at 64 bytes.</summary>
    public XdrText Trap;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("hw_trap_group"u8, ref Group);
        fields.Text("hw_trap_name"u8, ref Trap);
    }
}
