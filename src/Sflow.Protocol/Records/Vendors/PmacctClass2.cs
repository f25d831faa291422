using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>The class of traffic by nDPI's numbers, from pmacct's sfprobe (flow record 43874:3).</summary>
public record struct PmacctClass2 : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (43874u << 12) | 3;

    /// <summary>The protocol that carries the application; 0 when unknown.</summary>
    public uint MasterProtocol;

    /// <summary>The application's protocol; 0 when unknown.</summary>
    public uint AppProtocol;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("master_protocol"u8, ref MasterProtocol);
        fields.UInt32("app_protocol"u8, ref AppProtocol);
    }
}
