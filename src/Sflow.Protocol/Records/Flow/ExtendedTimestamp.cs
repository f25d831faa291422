using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>When the packet was sampled, as host-sflow tells it: extended_timestamp (flow record 0:1043).</summary>
public record struct ExtendedTimestamp : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1043;

    /// <summary>Nanoseconds since 1970-01-01 00:00 UTC.</summary>
    public ulong Nanoseconds;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt64("timestamp_nS"u8, ref Nanoseconds);
}
