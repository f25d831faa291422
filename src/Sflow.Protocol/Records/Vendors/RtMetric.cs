using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>One custom metric of sFlow-RT: a name and a value of the type that its tag says.</summary>
public record struct RtMetric : IXdrStructure
{
    private uint _type;

    /// <summary>Name, at most 64 bytes.</summary>
    public XdrText Name;

    /// <summary>The value when <see cref="Type"/> is text; at most 255 bytes.</summary>
    public XdrText Text;

    /// <summary>The value when <see cref="Type"/> is a counter or a gauge of 32 bits.</summary>
    public uint Value32;

    /// <summary>The value when <see cref="Type"/> is a counter or a gauge of 64 bits.</summary>
    public ulong Value64;

    /// <summary>The value when <see cref="Type"/> is a single.</summary>
    public float Single;

    /// <summary>The value when <see cref="Type"/> is a double.</summary>
    public double Double;

    /// <summary>Which of the values holds.</summary>
    public RtMetricType Type
    {
        readonly get => (RtMetricType)_type;
        set => _type = (uint)value;
    }

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("name"u8, ref Name);
        fields.UnionTag("type"u8, ref _type);
        switch (Type)
        {
            case RtMetricType.Text:
                fields.Text("value"u8, ref Text);
                break;
            case RtMetricType.Counter32 or RtMetricType.Gauge32:
                fields.UInt32("value"u8, ref Value32);
                break;
            case RtMetricType.Counter64 or RtMetricType.Gauge64:
                fields.UInt64("value"u8, ref Value64);
                break;
            case RtMetricType.GaugeFloat:
                fields.Single("value"u8, ref Single);
                break;
            case RtMetricType.GaugeDouble:
                fields.Double("value"u8, ref Double);
                break;
            default:
                fields.UnknownUnion(_type);
                break;
        }
    }
}
