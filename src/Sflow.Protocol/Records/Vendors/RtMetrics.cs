using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>Custom metrics of a named data source, as sFlow-RT takes them from host-sflow's mod_json (sample 4300:1002).</summary>
public record struct RtMetrics : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4300u << 12) | 1002;

    /// <summary>Name of the data source, at most 64 bytes.</summary>
    public XdrText DataSource;

    /// <summary>The metrics.</summary>
    public XdrList<RtMetric> Metrics;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Sample, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("rtmetric_datasource_name"u8, ref DataSource);
        fields.List("metrics"u8, ref Metrics);
    }
}
