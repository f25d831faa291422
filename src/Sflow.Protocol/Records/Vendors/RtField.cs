using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>One field of a custom flow of sFlow-RT: a name and a value of the type that its tag says.</summary>
public record struct RtField : IXdrStructure
{
    private uint _type;

    /// <summary>Name, at most 64 bytes.</summary>
    public XdrText Name;

    /// <summary>The value when <see cref="Type"/> is text; at most 255 bytes.</summary>
    public XdrText Text;

    /// <summary>The value when <see cref="Type"/> is a MAC address.</summary>
    public MacAddress Mac;

    /// <summary>The value when <see cref="Type"/> is an IPv4 or IPv6 address.</summary>
    public SflowAddress Address;

    /// <summary>The value when <see cref="Type"/> is a number of 32 bits.</summary>
    public uint Value32;

    /// <summary>The value when <see cref="Type"/> is a number of 64 bits.</summary>
    public ulong Value64;

    /// <summary>The value when <see cref="Type"/> is a single.</summary>
    public float Single;

    /// <summary>The value when <see cref="Type"/> is a double.</summary>
    public double Double;

    /// <summary>Which of the values holds.</summary>
    public RtFieldType Type
    {
        readonly get => (RtFieldType)_type;
        set => _type = (uint)value;
    }

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("name"u8, ref Name);
        fields.UnionTag("type"u8, ref _type);
        switch (Type)
        {
            case RtFieldType.Text:
                fields.Text("value"u8, ref Text);
                break;
            case RtFieldType.Mac:
                fields.Mac("value"u8, ref Mac);
                break;
            case RtFieldType.IPv4:
                fields.IPv4("value"u8, ref Address);
                break;
            case RtFieldType.IPv6:
                fields.IPv6("value"u8, ref Address);
                break;
            case RtFieldType.Int32:
                fields.UInt32("value"u8, ref Value32);
                break;
            case RtFieldType.Int64:
                fields.UInt64("value"u8, ref Value64);
                break;
            case RtFieldType.Single:
                fields.Single("value"u8, ref Single);
                break;
            case RtFieldType.Double:
                fields.Double("value"u8, ref Double);
                break;
            default:
                fields.UnknownUnion(_type);
                break;
        }
    }
}
