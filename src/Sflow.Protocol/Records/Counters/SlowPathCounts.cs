using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Packets that the device forwarded in software, by reason. sFlow Slow Path Structures, slow_path_counts (counter record 0:8). All
/// ones is unknown.
/// </summary>
public record struct SlowPathCounts : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 8;

    /// <summary>Reason not known.</summary>
    public uint Unknown;

    /// <summary>None of the below.</summary>
    public uint Other;

    /// <summary>No entry in the table of addresses.</summary>
    public uint CamMiss;

    /// <summary>No room in the table of addresses.</summary>
    public uint CamFull;

    /// <summary>The hardware cannot do what the packet needs.</summary>
    public uint NoHardwareSupport;

    /// <summary>Packets of a control protocol.</summary>
    public uint Control;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("unknown"u8, ref Unknown);
        fields.UInt32("other"u8, ref Other);
        fields.UInt32("cam_miss"u8, ref CamMiss);
        fields.UInt32("cam_full"u8, ref CamFull);
        fields.UInt32("no_hw_support"u8, ref NoHardwareSupport);
        fields.UInt32("cntrl"u8, ref Control);
    }
}
