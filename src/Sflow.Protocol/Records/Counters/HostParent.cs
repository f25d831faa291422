using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The data source that a virtual host, container or process runs on. sFlow Host Structures, host_parent (counter record 0:2002).</summary>
public record struct HostParent : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2002;

    /// <summary>Class of the data source, see DataSourceClass.</summary>
    public uint ContainerType;

    /// <summary>Index of the data source.</summary>
    public uint ContainerIndex;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("parent_dsClass"u8, ref ContainerType);
        fields.UInt32("parent_dsIndex"u8, ref ContainerIndex);
    }
}
