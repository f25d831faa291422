using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The network adapters of a host. sFlow Host Structures, host_adapters (counter record 0:2001).</summary>
public record struct HostAdapters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2001;

    /// <summary>The adapters; may be empty.</summary>
    public XdrList<HostAdapter> Adapters;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.List("adaptor_list"u8, ref Adapters);
}
