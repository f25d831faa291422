using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>How long the packet took through the device. sFlow Transit Delay Structures, extended_transit (flow record 0:1039).</summary>
public record struct ExtendedTransit : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1039;

    /// <summary>Delay in nanoseconds; 0xFFFFFFFF is that or more.</summary>
    public uint Delay;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("transit_delay_nS"u8, ref Delay);
}
