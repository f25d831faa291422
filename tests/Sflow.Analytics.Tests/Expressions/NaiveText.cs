using System.Globalization;
using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Values as strings by the framework's and the protocol's own means: nothing of the expressions' code.</summary>
internal static class NaiveText
{
    public static string Of(FieldValue value) => value.Type switch
    {
        FieldType.Text => Encoding.UTF8.GetString(value.Text),
        FieldType.Boolean => value.Number != 0 ? "true" : "false",
        FieldType.Mac => new MacAddress(value.Number).ToString(),
        FieldType.IPv4 => SflowAddress.FromIPv4((uint)value.Number).ToString(),
        FieldType.IPv6 => SflowAddress.FromIPv6(value.High, value.Number).ToString(),
        FieldType.Interface => new InterfaceId((InterfaceFormat)value.High, (uint)value.Number).ToString(),
        FieldType.DataSource => new DataSource((DataSourceClass)value.High, (uint)value.Number).ToString(),
        FieldType.TcpFlags => Convert.ToString((long)value.Number, 2).PadLeft(9, '0'),
        FieldType.IPFlags => Convert.ToString((long)value.Number, 2).PadLeft(3, '0'),
        _ => value.Number.ToString(CultureInfo.InvariantCulture),
    };
}
