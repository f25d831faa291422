using System.Runtime.CompilerServices;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Records;

/// <summary>Records of flow samples. The two that nearly every one holds go without a call more.</summary>
internal readonly struct FlowContext : IRecordContext
{
    public RecordKind Kind => RecordKind.Flow;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDispatch<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => tag switch
        {
            SampledHeader.Tag => StandardRecords.Read<SampledHeader, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedSwitch.Tag => StandardRecords.Read<ExtendedSwitch, TConsumer>(buffer, body, length, stored, ref consumer),
            _ => StandardRecords.TryDispatchFlow(buffer, body, length, stored, tag, ref consumer),
        };
}
