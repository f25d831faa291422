using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The entities within the agent's own network that the packet comes from and goes to. sFlow structure numbers, extended_entities
/// (flow record 0:2210).
/// </summary>
public record struct ExtendedEntities : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2210;

    /// <summary>Kind of the source entity.</summary>
    public DataSourceClass SourceClass;

    /// <summary>Number of the source entity within its kind; 0 with kind 0 when unknown.</summary>
    public uint SourceIndex;

    /// <summary>Kind of the destination entity.</summary>
    public DataSourceClass DestinationClass;

    /// <summary>Number of the destination entity within its kind; 0 with kind 0 when unknown.</summary>
    public uint DestinationIndex;

    /// <summary>The source entity, as a sample names its data source.</summary>
    public readonly DataSource Source => new(SourceClass, SourceIndex);

    /// <summary>The destination entity, as a sample names its data source.</summary>
    public readonly DataSource Destination => new(DestinationClass, DestinationIndex);

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("entities_src_class"u8, ref SourceClass);
        fields.UInt32("entities_src_index"u8, ref SourceIndex);
        fields.Enum("entities_dst_class"u8, ref DestinationClass);
        fields.UInt32("entities_dst_index"u8, ref DestinationIndex);
    }
}
