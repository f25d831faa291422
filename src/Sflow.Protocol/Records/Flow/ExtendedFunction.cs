using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The function of the software that dropped the packet. sFlow Dropped Packet Notification Structures, extended_function (flow record
/// 0:1038).
/// </summary>
public record struct ExtendedFunction : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1038;

    /// <summary>Name of the function; agents cut it at 64 bytes. Empty when unknown.</summary>
    public XdrText Symbol;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Text("symbol"u8, ref Symbol);
}
