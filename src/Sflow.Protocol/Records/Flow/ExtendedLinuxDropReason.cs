using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Why the Linux kernel dropped the packet. sFlow Dropped Packet Notification Structures, extended_linux_drop_reason (flow record 0:1042).</summary>
public record struct ExtendedLinuxDropReason : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1042;

    /// <summary>Name of the kernel's skb_drop_reason; agents cut it at 64 bytes.</summary>
    public XdrText Reason;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Text("linux_drop_reason"u8, ref Reason);
}
