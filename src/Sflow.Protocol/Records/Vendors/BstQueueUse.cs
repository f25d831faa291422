using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>Use of an egress queue's buffers. sFlow Broadcom Peak Buffer Utilization Structures, an element of bst_port_buffers.</summary>
public record struct BstQueueUse : IXdrStructure
{
    /// <summary>Highest use since the last report in hundredths of a percent; −1 unknown.</summary>
    public int Use;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Int32("pc"u8, ref Use, FieldStyle.Percent);
}
