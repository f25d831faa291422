using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Fans of a device. sFlow Energy Structures, fans (counter record 0:3003). Zero is unknown.</summary>
public record struct Fans : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 3003;

    /// <summary>Number of fans.</summary>
    public uint Total;

    /// <summary>Number of fans that do not work.</summary>
    public uint Failed;

    /// <summary>Mean speed in percent of the highest.</summary>
    public uint Speed;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("total"u8, ref Total);
        fields.UInt32("failed"u8, ref Failed);
        fields.UInt32("speed"u8, ref Speed);
    }
}
