using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>A sampled operation of an application. sFlow Application Structures, app_operation (flow record 0:2202).</summary>
public record struct AppOperation : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2202;

    /// <summary>What it is.</summary>
    public ApplicationContext Context;

    /// <summary>More about the status, at most 64 bytes; may be empty.</summary>
    public XdrText StatusDescription;

    /// <summary>Bytes of the request, without headers.</summary>
    public ulong RequestBytes;

    /// <summary>Bytes of the answer, without headers.</summary>
    public ulong ResponseBytes;

    /// <summary>Time that it took, in microseconds.</summary>
    public uint Duration;

    /// <summary>How it ended.</summary>
    public AppStatus Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Structure(""u8, ref Context);
        fields.Text("status_descr"u8, ref StatusDescription);
        fields.UInt64("request_bytes"u8, ref RequestBytes);
        fields.UInt64("response_bytes"u8, ref ResponseBytes);
        fields.UInt32("duration_uS"u8, ref Duration);
        fields.Enum("status"u8, ref Status);
    }
}
