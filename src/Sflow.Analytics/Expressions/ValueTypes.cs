using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>Families of types: what can be asked of values without looking at them.</summary>
internal static class ValueTypes
{
    public static bool IsNumeric(FieldType type) => type is FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64;

    public static bool IsAddress(FieldType type) => type is FieldType.IPv4 or FieldType.IPv6 or FieldType.Address;

    public static ulong MaxOf(FieldType type) => type switch
    {
        FieldType.Byte => byte.MaxValue,
        FieldType.UInt16 => ushort.MaxValue,
        FieldType.UInt32 => uint.MaxValue,
        _ => ulong.MaxValue,
    };

    /// <summary>The type that holds the values of both: the wider of two numbers, an address of two versions, else any.</summary>
    public static FieldType Common(FieldType first, FieldType second) =>
        first == second ? first
        : IsNumeric(first) && IsNumeric(second) ? (FieldType)Math.Max((int)first, (int)second)
        : IsAddress(first) && IsAddress(second) ? FieldType.Address
        : FieldType.Any;

    public static FieldType Common(IEnumerable<Operand> operands) => operands.Select(operand => operand.Type).Aggregate(Common);

    /// <summary>Gives a value of a narrower type the wider one.</summary>
    public static FieldValue Widen(in FieldValue value, FieldType type) =>
        value.Type != type && IsNumeric(type) ? FieldValue.FromNumber(type, value.Number) : value;

    /// <summary>How a type is called in messages and explanations.</summary>
    public static string NameOf(FieldType type) => type switch
    {
        FieldType.Byte => "a number of 8 bits",
        FieldType.UInt16 => "a number of 16 bits",
        FieldType.UInt32 => "a number of 32 bits",
        FieldType.UInt64 => "a number",
        FieldType.Boolean => "true or false",
        FieldType.Mac => "a MAC address",
        FieldType.IPv4 => "an IPv4 address",
        FieldType.IPv6 => "an IPv6 address",
        FieldType.Address => "an address",
        FieldType.Interface => "an interface",
        FieldType.DataSource => "a data source",
        FieldType.TcpFlags => "nine flags",
        FieldType.IPFlags => "three flags",
        FieldType.Text => "a text",
        _ => "a value of any type",
    };
}
