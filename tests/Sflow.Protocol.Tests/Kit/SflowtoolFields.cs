using System.Globalization;
using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>The fields of a record under sflowtool's names and in its formatting, as its JSON output has them.</summary>
internal struct SflowtoolFields : IFieldVisitor, IRecordConsumer
{
    /// <summary>Names and values, except for what sflowtool adds by dissecting a header.</summary>
    public Dictionary<string, string> Fields;

    /// <summary>The sampled header, if the record is one.</summary>
    public SampledHeader? Header;

    /// <summary>What was wrong with the record, if anything.</summary>
    public DecodeError Error;

    private string _prefix;

    /// <summary>Null for a record that is not known.</summary>
    public static SflowtoolFields? Of(Record record)
    {
        var fields = new SflowtoolFields();
        RecordRegistry.Standard.Dispatch(record, ref fields);
        return fields.Fields is null ? null : fields;
    }

    public void Known<T>(in T value, in Record record, DecodeError error)
        where T : struct, IXdrRecord
    {
        Fields = [];
        Error = error;
        var copy = value;
        switch (value)
        {
            case ExtendedGateway gateway:
                copy.Describe(ref this);
                Add(gateway);
                break;
            case LagPortStatistics lag:
                copy.Describe(ref this);
                Fields.Remove("portState");
                Fields["actorAdminPortState"] = Text(lag.ActorAdminState);
                Fields["actorOperPortState"] = Text(lag.ActorOperState);
                Fields["partnerAdminPortState"] = Text(lag.PartnerAdminState);
                Fields["partnerOperPortState"] = Text(lag.PartnerOperState);
                break;
            case SampledIPv4 ip:
                AddDecoded(string.Empty, copy, ip);
                break;
            case SampledIPv6 ip:
                AddDecoded(string.Empty, copy, ip);
                break;
            case ExtendedIPv4TunnelEgress tunnel:
                AddDecoded("tunnel_ipv4_out_", copy, tunnel.Header);
                break;
            case ExtendedIPv4TunnelIngress tunnel:
                AddDecoded("tunnel_ipv4_in_", copy, tunnel.Header);
                break;
            case ExtendedIPv6TunnelEgress tunnel:
                AddDecoded("tunnel_ipv6_out_", copy, tunnel.Header);
                break;
            case ExtendedIPv6TunnelIngress tunnel:
                AddDecoded("tunnel_ipv6_in_", copy, tunnel.Header);
                break;
            case ExtendedMpls mpls:
                copy.Describe(ref this);
                Fields["mpls_input_stack"] = SflowtoolText.Labels(mpls.InputStack);
                Fields["mpls_output_stack"] = SflowtoolText.Labels(mpls.OutputStack);
                break;
            case ExtendedVlanTunnel tunnel:
                copy.Describe(ref this);
                Fields["vlan_tunnel"] = SflowtoolText.Tags(tunnel.Tags);
                break;
            case MemcacheOperation operation:
                copy.Describe(ref this);
                Fields["memcache_op_key"] = SflowtoolText.Encoded(operation.Key);
                break;
            case AppOperation operation:
                copy.Describe(ref this);
                Fields["status"] = SflowtoolText.Name(operation.Status);
                break;
            case Extended80211Payload { HasHeader: true } payload:
                copy.Describe(ref this);
                AddHeader(payload.Header);
                break;
            case SfpCounters module:
                copy.Describe(ref this);
                Fields["sfp_module_temperature"] = Text((uint)module.ModuleTemperature);
                Fields["sfp_module_active_lanes"] = Text((uint)module.Lanes.Count);
                break;
            case ExtendedTcpInfo info:
                copy.Describe(ref this);
                Fields["tcpinfo_direction"] = info.Direction switch { PacketDirection.Received => "received", PacketDirection.Sent => "sent", _ => "unknown" };
                break;
            case SampledHeader header:
                copy.Describe(ref this);
                AddHeader(header);
                break;
            case RtMetrics metrics:
                AddMetrics(metrics);
                break;
            case RtFlow flow:
                AddFields(flow);
                break;
            default:
                copy.Describe(ref this);
                break;
        }
    }

    public readonly void Unknown(in UnknownRecord record)
    {
    }

    public readonly void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Add(name, Text(value));

    public readonly void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Add(
        name,
        style == FieldStyle.Percent
            ? (value == -1 ? "unknown" : (value / 100.0).ToString("F2", CultureInfo.InvariantCulture))
            : value.ToString(CultureInfo.InvariantCulture));

    public readonly void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Add(name, Text(Unsafe.As<TEnum, uint>(ref value)));

    public readonly void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) =>
        Add(name, value.ToString(style == FieldStyle.Hex ? "x16" : "D", CultureInfo.InvariantCulture));

    public readonly void Single(ReadOnlySpan<byte> name, ref float value) => Add(name, Text(value));

    public readonly void Double(ReadOnlySpan<byte> name, ref double value) => Add(name, Text(value));

    public readonly void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Add(name, Text(value));

    public readonly void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Add(name, value.ToString());

    public readonly void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Add(name, value.ToString());

    public readonly void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Add(name, value.ToString());

    public readonly void Text(ReadOnlySpan<byte> name, ref XdrText value) => Add(name, value.ToString());

    public readonly void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Add(name, BitConverter.ToString(value.Span.ToArray()));

    public readonly void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) => Add(
        name,
        style == FieldStyle.Uuid ? new Guid(value.Span, bigEndian: true).ToString() : BitConverter.ToString(value.Span.ToArray()));

    public readonly void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        if (value.Count > 0)
        {
            Add(name, string.Join("-", value.ToArray()));
        }
    }

    /// <summary>Adapters and lanes are told as a text; other lists have forms of their own.</summary>
    public readonly void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        if (value is XdrList<HostAdapter> adapters)
        {
            Add(name, string.Join(";", adapters.ToArray().Select(adapter =>
                $"{adapter.IfIndex}/{adapter.MacAddresses.Count}/{string.Join(",", adapter.MacAddresses.ToArray().Select(mac => Text(mac.Address)))}")));
        }
        else if (value is XdrList<SfpLane> lanes)
        {
            Add(name, string.Join(";", lanes.ToArray().Select(LaneText)));
        }
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure
    {
        var outer = _prefix;
        _prefix = outer + System.Text.Encoding.UTF8.GetString(namePrefix);
        value.Describe(ref this);
        _prefix = outer;
    }

    public readonly void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
    }

    public readonly void UnionTag(ReadOnlySpan<byte> name, ref uint tag)
    {
    }

    public readonly void UnknownUnion(uint tag)
    {
    }

    public readonly bool OptionalTail(ref bool present, int size) => present;

    public readonly bool AlternativeLayout(ref bool second) => second;

    private readonly void Add(ExtendedGateway gateway)
    {
        var segments = gateway.DestinationAsPath.ToArray();
        var numbers = segments.SelectMany(segment => segment.AsNumbers.ToArray()).ToArray();
        if (segments.Length > 0)
        {
            Fields["dst_as_path"] = string.Concat(segments.Select(PathText));
        }

        Fields["dst_as"] = Text(numbers.LastOrDefault());
        Fields["dst_peer_as"] = Text(numbers.FirstOrDefault());
    }

    private static string PathText(AsPathSegment segment)
    {
        var numbers = string.Join("-", segment.AsNumbers.ToArray());
        return segment.Type == AsPathSegmentType.Set ? $"({numbers})" : numbers;
    }

    private static string LaneText(SfpLane lane)
    {
        var fields = new SflowtoolFields { Fields = [] };
        Describe(lane, ref fields);
        return string.Join(",", fields.Fields.Select(field => $"{field.Key}={field.Value}"));
    }

    private static void Describe<T>(T value, ref SflowtoolFields fields)
        where T : struct, IXdrStructure => value.Describe(ref fields);

    private void AddHeader(in SampledHeader header)
    {
        Header = header;
        Fields["headerLen"] = Text((uint)header.Header.Length);
        Fields["headerBytes"] = BitConverter.ToString(header.Header.Span.ToArray());
    }

    private void AddDecoded<T>(string prefix, T value, in SampledIPv4 ip)
        where T : struct, IXdrRecord => AddDecoded(prefix, value, ip.Length, ip.Protocol, ip.SourcePort, ip.DestinationPort, ip.TcpFlags);

    private void AddDecoded<T>(string prefix, T value, in SampledIPv6 ip)
        where T : struct, IXdrRecord => AddDecoded(prefix, value, ip.Length, ip.Protocol, ip.SourcePort, ip.DestinationPort, ip.TcpFlags);

    private void AddDecoded<T>(string prefix, T value, uint length, uint protocol, uint source, uint destination, uint flags)
        where T : struct, IXdrRecord
    {
        value.Describe(ref this);
        foreach (var name in new[] { "src_port", "dst_port", "TCPFlags" })
        {
            Fields.Remove(prefix + name);
        }

        Fields[prefix + "IPSize"] = Text(length);
        switch (protocol)
        {
            case 6:
                (Fields[prefix + "TCPSrcPort"], Fields[prefix + "TCPDstPort"], Fields[prefix + "TCPFlags"]) = (Text(source), Text(destination), Text(flags));
                break;
            case 17:
                (Fields[prefix + "UDPSrcPort"], Fields[prefix + "UDPDstPort"]) = (Text(source), Text(destination));
                break;
            case 1:
                (Fields[prefix + "ICMPType"], Fields[prefix + "ICMPCode"]) = (Text(source), Text(destination));
                break;
            default:
                break;
        }
    }

    private readonly void AddMetrics(RtMetrics metrics)
    {
        Fields["rtmetric_datasource_name"] = metrics.DataSource.ToString();
        foreach (var metric in metrics.Metrics)
        {
            var (type, value) = metric.Type switch
            {
                RtMetricType.Text => ("string", metric.Text.ToString()),
                RtMetricType.Counter32 => ("counter32", Text(metric.Value32)),
                RtMetricType.Counter64 => ("counter64", metric.Value64.ToString(CultureInfo.InvariantCulture)),
                RtMetricType.Gauge32 => ("gauge32", Text(metric.Value32)),
                RtMetricType.Gauge64 => ("gauge64", metric.Value64.ToString(CultureInfo.InvariantCulture)),
                RtMetricType.GaugeFloat => ("gaugeFloat", Text(metric.Single)),
                _ => ("gaugeDouble", Text(metric.Double)),
            };
            Fields[$"rtmetric_{type}_{metric.Name}"] = value;
        }
    }

    private readonly void AddFields(RtFlow flow)
    {
        Fields["rtflow_datasource_name"] = flow.DataSource.ToString();
        Fields["rtflow_sampling_rate"] = Text(flow.SamplingRate);
        Fields["rtflow_sample_pool"] = Text(flow.SamplePool);
        foreach (var field in flow.Fields)
        {
            var (type, value) = field.Type switch
            {
                RtFieldType.Text => ("string", field.Text.ToString()),
                RtFieldType.Mac => ("mac", Text(field.Mac)),
                RtFieldType.IPv4 => ("ip", field.Address.ToString()),
                RtFieldType.IPv6 => ("ip6", field.Address.ToString()),
                RtFieldType.Int32 => ("int32", Text(field.Value32)),
                RtFieldType.Int64 => ("int64", field.Value64.ToString(CultureInfo.InvariantCulture)),
                RtFieldType.Single => ("float", Text(field.Single)),
                _ => ("double", Text(field.Double)),
            };
            Fields[$"rtflow_{type}_{field.Name}"] = value;
        }
    }

    private readonly void Add(ReadOnlySpan<byte> name, string value) => Fields.Add(_prefix + System.Text.Encoding.UTF8.GetString(name), value);

    private static string Text(uint value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Text(MacAddress value) => value.Value.ToString("x12", CultureInfo.InvariantCulture);
}
