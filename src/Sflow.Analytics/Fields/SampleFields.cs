using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of the sample itself.</summary>
internal static class SampleFields
{
    private const string Layer = "sample";

    private static readonly FieldValue Ingress = FieldValue.FromText("ingress");
    private static readonly FieldValue Egress = FieldValue.FromText("egress");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("agent", FieldType.Address, Layer, "Address of the agent that took the sample.", "10.0.0.254", Agent) { Headers = default, Origin = FieldOrigin.Own },
        Row.Sample("datasource", FieldType.DataSource, Layer, "Data source that took the sample: class and index.", "0:3", static s => FieldValue.FromDataSource(s.Source), FieldOrigin.Own),
        Row.Sample("inputifindex", FieldType.Interface, Layer, "Interface that the packet came by: an ifIndex, internal or unknown.", "3", static s => FieldValue.FromInterface(s.Input)),
        Row.Sample("outputifindex", FieldType.Interface, Layer, "Interface that the packet left by: an ifIndex, internal, multiple, discard or unknown.", "5", static s => FieldValue.FromInterface(s.Output)),
        Row.Sample("direction", FieldType.Text, Layer, "On which side the packet was sampled: ingress or egress.", "ingress", static s => s.Sample.Direction switch
        {
            Protocol.Datagrams.SamplingDirection.Ingress => Ingress,
            Protocol.Datagrams.SamplingDirection.Egress => Egress,
            _ => default,
        }),
        new("stack", FieldType.Text, Layer, "The packet's headers from the outside in.", "eth.ip.udp.vxlan.eth.ip.tcp", Stack),
        Row.Sample("bytes", FieldType.UInt64, Layer, "Length of the packet with FCS; of an operation, request and answer.", "1518", Bytes),
        Row.Sample("frames", FieldType.UInt32, Layer, "1, as each sample stands for as many frames as the sampling rate says.", "1", static s => FieldValue.FromNumber(FieldType.UInt32, 1)),
        Row.Sample("requests", FieldType.UInt32, Layer, "1, as each sample stands for as many requests as the sampling rate says.", "1", static s => FieldValue.FromNumber(FieldType.UInt32, 1)),
        Row.Sample("samplingrate", FieldType.UInt32, Layer, "One in how many packets is sampled.", "400", static s => FieldValue.FromNumber(FieldType.UInt32, s.SamplingRate), FieldOrigin.Own),
        Row.Sample("stripped", FieldType.UInt32, Layer, "Bytes that were removed from the packet before its header was taken, FCS included.", "4", static s =>
            s.HasHeader ? FieldValue.FromNumber(FieldType.UInt32, s.Stripped) : default),
        new("ip_offset", FieldType.UInt16, Layer, "Offset of the IPv4 or IPv6 header in the sampled header.", "14", IPOffset) { Headers = HeaderKinds.Of(HeaderKind.IPv4).Union(HeaderKinds.Of(HeaderKind.IPv6)) },
        new("ibbt_offset", FieldType.UInt16, Layer, "Offset of the InfiniBand base transport header in the sampled header.", "42", TransportOffset) { Headers = HeaderKinds.Of(HeaderKind.Bth) },
        Row.CustomFlow("rtflowdatasource", FieldType.Text, "rtflow", "Name of the data source of a custom flow.", "widgetflows", static s => FieldValue.FromText(s.CustomFlow.DataSource)),
        Row.Record<ExtendedTimestamp>("timestamp", FieldType.UInt64, "extended_timestamp", "When the packet was sampled: nanoseconds since 1970-01-01 00:00 UTC.", "1763933000123456789", static (in r) => FieldValue.FromNumber(FieldType.UInt64, r.Nanoseconds), FieldOrigin.Own),
    ];

    /// <summary>An agent that does not know its address is one too.</summary>
    private static bool Agent(PacketSample sample, int occurrence, out FieldValue value)
    {
        value = FieldValue.FromAddress(sample.Agent);
        return occurrence == 0;
    }

    private static bool Stack(PacketSample sample, int occurrence, out FieldValue value)
    {
        value = occurrence == 0 && sample.Headers.Count != 0 ? sample.Stack : default;
        return !value.IsNull;
    }

    private static FieldValue Bytes(PacketSample sample) => sample.HasPacket
        ? FieldValue.FromNumber(FieldType.UInt64, sample.FrameLength)
        : OperationFields.Bytes(sample);

    private static bool IPOffset(PacketSample sample, int occurrence, out FieldValue value)
    {
        var (four, six) = (sample.Headers.Find(HeaderKind.IPv4), sample.Headers.Find(HeaderKind.IPv6));
        return TryOffset(sample, four < 0 || (six >= 0 && six < four) ? six : four, occurrence, out value);
    }

    private static bool TransportOffset(PacketSample sample, int occurrence, out FieldValue value) =>
        TryOffset(sample, sample.Headers.Find(HeaderKind.Bth), occurrence, out value);

    private static bool TryOffset(PacketSample sample, int at, int occurrence, out FieldValue value)
    {
        value = occurrence == 0 && at >= 0 ? FieldValue.FromNumber(FieldType.UInt16, (ulong)(at - sample.Headers.Start)) : default;
        return !value.IsNull;
    }
}
