using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The access list that dropped the packet. sFlow Dropped Packet Notification Structures, extended_acl (flow record 0:1037).</summary>
public record struct ExtendedAcl : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1037;

    /// <summary>Number of the list; 0 when it has none.</summary>
    public uint Number;

    /// <summary>Name of the list; empty when it has none.</summary>
    public XdrText Name;

    /// <summary>Where the list was applied.</summary>
    public AclDirection Direction;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("number"u8, ref Number);
        fields.Text("name"u8, ref Name);
        fields.Enum("direction"u8, ref Direction);
    }
}
