using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>A sampled transaction of a service. sFlow Transaction Structures, transaction (flow record 0:2000).</summary>
public record struct Transaction : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2000;

    /// <summary>The agent's side.</summary>
    public ServiceDirection Direction;

    /// <summary>Time before the request was taken up, in microseconds.</summary>
    public uint Wait;

    /// <summary>Time that it took, in microseconds.</summary>
    public uint Duration;

    /// <summary>How it ended.</summary>
    public TransactionStatus Status;

    /// <summary>Bytes received.</summary>
    public ulong BytesReceived;

    /// <summary>Bytes sent.</summary>
    public ulong BytesSent;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("direction"u8, ref Direction);
        fields.UInt32("wait"u8, ref Wait);
        fields.UInt32("duration"u8, ref Duration);
        fields.Enum("status"u8, ref Status);
        fields.UInt64("bytes_received"u8, ref BytesReceived);
        fields.UInt64("bytes_send"u8, ref BytesSent);
    }
}
