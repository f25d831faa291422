using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>A custom flow of a named data source, as sFlow-RT takes it from host-sflow's mod_json (sample 4300:1003).</summary>
public record struct RtFlow : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4300u << 12) | 1003;

    /// <summary>Name of the data source, at most 64 bytes.</summary>
    public XdrText DataSource;

    /// <summary>One in how many was sampled.</summary>
    public uint SamplingRate;

    /// <summary>How many could have been sampled.</summary>
    public uint SamplePool;

    /// <summary>The fields; each becomes a flow key of its own name.</summary>
    public XdrList<RtField> Fields;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Sample, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("rtflow_datasource_name"u8, ref DataSource);
        fields.UInt32("rtflow_sampling_rate"u8, ref SamplingRate);
        fields.UInt32("rtflow_sample_pool"u8, ref SamplePool);
        fields.List("fields"u8, ref Fields);
    }
}
