using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>What an NFS transaction did. sFlow Transaction Structures, extended_nfs_storage_transaction (flow record 0:2001); RFC 7530.</summary>
public record struct ExtendedNfsStorageTransaction : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2001;

    /// <summary>Path of the file, UTF-8; empty when unknown.</summary>
    public XdrText Path;

    /// <summary>NFSv4 operation, RFC 7530 section 16: 25 is READ.</summary>
    public uint Operation;

    /// <summary>nfsstat4, RFC 7530 section 13.1: 0 is success.</summary>
    public uint Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("path"u8, ref Path);
        fields.UInt32("operation"u8, ref Operation);
        fields.UInt32("status"u8, ref Status);
    }
}
