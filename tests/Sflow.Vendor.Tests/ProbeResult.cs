using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Vendor.Tests;

/// <summary>A vendor's sample (32473:9), with no records of its own: the outcome of a probe, a number or a text.</summary>
public record struct ProbeResult : IXdrRecord
{
    /// <summary>1 a number, 2 a text.</summary>
    public uint Kind;

    /// <summary>Round-trip time in seconds, for kind 1.</summary>
    public float Seconds;

    /// <summary>Why there is none, for kind 2.</summary>
    public XdrText Reason;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Sample, FabricHop.Enterprise, 9);

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UnionTag("kind"u8, ref Kind);
        switch (Kind)
        {
            case 1:
                fields.Single("seconds"u8, ref Seconds);
                break;
            case 2:
                fields.Text("reason"u8, ref Reason);
                break;
            default:
                fields.UnknownUnion(Kind);
                break;
        }
    }
}
