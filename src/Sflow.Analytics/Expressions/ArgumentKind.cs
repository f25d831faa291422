using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>What values a function takes. A value whose type is told only by itself is taken, and is missing when it is another.</summary>
internal sealed class ArgumentKind
{
    private readonly Func<FieldType, bool> _accepts;

    private ArgumentKind(string name, Func<FieldType, bool> accepts)
    {
        Name = name;
        _accepts = accepts;
    }

    public static ArgumentKind Number { get; } = new("a key that is a number", ValueTypes.IsNumeric);

    public static ArgumentKind Address { get; } = new("a key that is an IPv4 or IPv6 address", ValueTypes.IsAddress);

    public static ArgumentKind Mac { get; } = new("a key that is a MAC address", static type => type == FieldType.Mac);

    public static ArgumentKind Host { get; } = new("a key that is a MAC or IP address", static type => type == FieldType.Mac || ValueTypes.IsAddress(type));

    public static ArgumentKind Interface { get; } = new("inputifindex or outputifindex", static type => type == FieldType.Interface);

    public string Name { get; }

    public bool Accepts(FieldType type) => type == FieldType.Any || _accepts(type);
}
