using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The operation that caused the sampled one, where the request came from another application. sFlow Application Structures,
/// app_parent_context (flow record 0:2203).
/// </summary>
public record struct AppParentContext : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2203;

    /// <summary>What it is.</summary>
    public ApplicationContext Context;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("server_context_"u8, ref Context);
}
