using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>A sampled operation of a memcache server. sFlow Memcache Structures, memcache_operation (flow record 0:2200).</summary>
public record struct MemcacheOperation : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2200;

    /// <summary>How the client speaks.</summary>
    public MemcacheProtocol Protocol;

    /// <summary>What it asked for.</summary>
    public MemcacheCommand Command;

    /// <summary>The key, at most 255 bytes; the first of several.</summary>
    public XdrText Key;

    /// <summary>How many keys were asked for; 0 when unknown.</summary>
    public uint KeyCount;

    /// <summary>Size of the value in bytes; 0 when unknown.</summary>
    public uint ValueBytes;

    /// <summary>Time that it took, in microseconds.</summary>
    public uint Duration;

    /// <summary>What the server answered.</summary>
    public MemcacheStatus Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("memcache_op_protocol"u8, ref Protocol);
        fields.Enum("memcache_op_cmd"u8, ref Command);
        fields.Text("memcache_op_key"u8, ref Key);
        fields.UInt32("memcache_op_nkeys"u8, ref KeyCount);
        fields.UInt32("memcache_op_value_bytes"u8, ref ValueBytes);
        fields.UInt32("memcache_op_duration_uS"u8, ref Duration);
        fields.Enum("memcache_op_status"u8, ref Status);
    }
}
