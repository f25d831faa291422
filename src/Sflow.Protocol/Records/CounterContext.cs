using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records;

/// <summary>Records of counter samples.</summary>
internal readonly struct CounterContext : IRecordContext
{
    public RecordKind Kind => RecordKind.Counter;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDispatch<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => StandardRecords.TryDispatchCounters(buffer, body, length, stored, tag, ref consumer);
}
