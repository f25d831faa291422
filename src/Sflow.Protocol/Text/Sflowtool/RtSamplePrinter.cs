using Sflow.Protocol.Records.Vendors;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints the samples of sFlow-RT, whose names the network gives: custom metrics (4300:1002) and custom flows (4300:1003).</summary>
internal sealed class RtSamplePrinter(TagCursor cursor)
{
    private TagWriter Tags => cursor.Tags;

    public void Metrics()
    {
        cursor.Text("rtmetric_datasource_name"u8, TextLimits.RtName, evenIfEmpty: false);
        var count = cursor.Reader.ReadUInt32();
        for (var i = 0u; i < count && !cursor.Failed; i++)
        {
            Metric();
        }
    }

    public void Flow()
    {
        cursor.Text("rtflow_datasource_name"u8, TextLimits.RtName, evenIfEmpty: false);
        cursor.UInt32("rtflow_sampling_rate"u8);
        cursor.UInt32("rtflow_sample_pool"u8);
        var count = cursor.Reader.ReadUInt32();
        for (var i = 0u; i < count && !cursor.Failed; i++)
        {
            Field();
        }
    }

    private void Metric()
    {
        var name = TagCursor.Shown(cursor.Reader.ReadOpaque(), TextLimits.RtName);
        var type = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        var prefix = (RtMetricType)type switch
        {
            RtMetricType.Text => "rtmetric_string_"u8,
            RtMetricType.Counter32 => "rtmetric_counter32_"u8,
            RtMetricType.Counter64 => "rtmetric_counter64_"u8,
            RtMetricType.Gauge32 => "rtmetric_gauge32_"u8,
            RtMetricType.Gauge64 => "rtmetric_gauge64_"u8,
            RtMetricType.GaugeFloat => "rtmetric_gaugeFloat_"u8,
            RtMetricType.GaugeDouble => "rtmetric_gaugeDouble_"u8,
            _ => default,
        };
        Tags.PushPrefix(prefix);
        switch ((RtMetricType)type)
        {
            case RtMetricType.Text:
                cursor.Text(name, TextLimits.RtText, evenIfEmpty: true);
                break;
            case RtMetricType.Counter32 or RtMetricType.Gauge32:
                cursor.UInt32(name);
                break;
            case RtMetricType.Counter64 or RtMetricType.Gauge64:
                cursor.UInt64(name);
                break;
            case RtMetricType.GaugeFloat:
                cursor.Single(name);
                break;
            case RtMetricType.GaugeDouble:
                cursor.Double(name);
                break;
            default:
                UnknownType("rtmetric unknown_type "u8, type);
                break;
        }

        Tags.PopPrefix(prefix.Length);
    }

    private void Field()
    {
        var name = TagCursor.Shown(cursor.Reader.ReadOpaque(), TextLimits.RtName);
        var type = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        var prefix = (RtFieldType)type switch
        {
            RtFieldType.Text => "rtflow_string_"u8,
            RtFieldType.Mac => "rtflow_mac_"u8,
            RtFieldType.IPv4 => "rtflow_ip_"u8,
            RtFieldType.IPv6 => "rtflow_ip6_"u8,
            RtFieldType.Int32 => "rtflow_int32_"u8,
            RtFieldType.Int64 => "rtflow_int64_"u8,
            RtFieldType.Single => "rtflow_float_"u8,
            RtFieldType.Double => "rtflow_double_"u8,
            _ => default,
        };
        Tags.PushPrefix(prefix);
        switch ((RtFieldType)type)
        {
            case RtFieldType.Text:
                cursor.Text(name, TextLimits.RtText, evenIfEmpty: true);
                break;
            case RtFieldType.Mac:
                cursor.Mac(name);
                break;
            case RtFieldType.IPv4:
                cursor.FixedAddress(name, 4);
                break;
            case RtFieldType.IPv6:
                cursor.FixedAddress(name, 16);
                break;
            case RtFieldType.Int32:
                cursor.UInt32(name);
                break;
            case RtFieldType.Int64:
                cursor.UInt64(name);
                break;
            case RtFieldType.Single:
                cursor.Single(name);
                break;
            case RtFieldType.Double:
                cursor.Double(name);
                break;
            default:
                UnknownType("rtflow unknown_type "u8, type);
                break;
        }

        Tags.PopPrefix(prefix.Length);
    }

    private void UnknownType(ReadOnlySpan<byte> text, uint type)
    {
        Tags.NoteNumber(text, type);
        cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);
    }
}
