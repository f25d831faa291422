using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Humidity of the air in a device. sFlow Energy Structures, humidity (counter record 0:3002).</summary>
public record struct Humidity : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 3002;

    /// <summary>Relative humidity in percent; −1 when unknown.</summary>
    public int Relative;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Int32("relative"u8, ref Relative);
}
