using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The actor upon whom the operation was carried out. sFlow Application Structures, app_target (flow record 0:2205).</summary>
public record struct AppTarget : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2205;

    /// <summary>Name of the actor, such as a user or an account; at most 64 bytes.</summary>
    public XdrText Actor;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Text("actor_target"u8, ref Actor);
}
