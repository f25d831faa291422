using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The name of an interface. sFlow OpenFlow Structures, port_name (counter record 0:1005).</summary>
public record struct PortName : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1005;

    /// <summary>The name, at most 255 bytes by the specification; empty when unknown.</summary>
    public XdrText Name;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("ifName"u8, ref Name);
    }
}
