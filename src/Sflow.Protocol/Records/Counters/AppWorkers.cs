using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Workers of an application. sFlow Application Structures, app_workers (counter record 0:2206). All ones in a counter is unknown, 0
/// in another number.
/// </summary>
public record struct AppWorkers : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2206;

    /// <summary>Workers at work.</summary>
    public uint WorkersActive;

    /// <summary>Workers waiting for work.</summary>
    public uint WorkersIdle;

    /// <summary>Workers allowed.</summary>
    public uint WorkersMax;

    /// <summary>Requests that had to wait for a worker, counted.</summary>
    public uint RequestsDelayed;

    /// <summary>Requests refused for want of a worker, counted.</summary>
    public uint RequestsDropped;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("workers_active"u8, ref WorkersActive);
        fields.UInt32("workers_idle"u8, ref WorkersIdle);
        fields.UInt32("workers_max"u8, ref WorkersMax);
        fields.UInt32("requests_delayed"u8, ref RequestsDelayed);
        fields.UInt32("requests_dropped"u8, ref RequestsDropped);
    }
}
