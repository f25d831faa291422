using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Who sends and who receives the packet, as the agent knows from authentication. sFlow Version 5, extended_user (flow record 0:1004).</summary>
public record struct ExtendedUser : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1004;

    /// <summary>How <see cref="SourceUser"/> is encoded.</summary>
    public CharacterSet SourceCharset;

    /// <summary>User of the source address; empty when unknown. Its bytes are in <see cref="SourceCharset"/>.</summary>
    public XdrText SourceUser;

    /// <summary>How <see cref="DestinationUser"/> is encoded.</summary>
    public CharacterSet DestinationCharset;

    /// <summary>User of the destination address; empty when unknown. Its bytes are in <see cref="DestinationCharset"/>.</summary>
    public XdrText DestinationUser;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("src_user_charset"u8, ref SourceCharset);
        fields.Text("src_user"u8, ref SourceUser);
        fields.Enum("dst_user_charset"u8, ref DestinationCharset);
        fields.Text("dst_user"u8, ref DestinationUser);
    }
}
