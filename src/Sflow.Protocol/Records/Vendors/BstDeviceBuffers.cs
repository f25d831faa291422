using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>
/// Highest use of a switch chip's buffers since the last report. sFlow Broadcom Peak Buffer Utilization Structures, bst_device_buffers
/// (counter record 4413:1; the flow record of this number is another).
/// </summary>
public record struct BstDeviceBuffers : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4413u << 12) | 1;

    /// <summary>Use by unicast in hundredths of a percent; −1 unknown.</summary>
    public int UnicastUse;

    /// <summary>Use by multicast in hundredths of a percent; −1 unknown.</summary>
    public int MulticastUse;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Int32("uc_pc"u8, ref UnicastUse, FieldStyle.Percent);
        fields.Int32("mc_pc"u8, ref MulticastUse, FieldStyle.Percent);
    }
}
