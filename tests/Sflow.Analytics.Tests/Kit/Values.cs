using System.Text;
using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>Values as text, for asking lookups.</summary>
internal static class Values
{
    public static FieldValue Address(string text) => FieldValue.FromAddress(SflowAddress.FromBytes(System.Net.IPAddress.Parse(text).GetAddressBytes()));

    public static FieldValue Mac(string digits) => FieldValue.FromMac(new MacAddress(Convert.ToUInt64(digits, 16)));

    public static FieldValue Port(int port) => FieldValue.FromNumber(FieldType.UInt16, (ulong)port);

    /// <summary>What a lookup answers, as text; null when nothing.</summary>
    public static string? Ask(this IValueLookup lookup, FieldValue key)
    {
        var found = lookup.TryLookup(key, out var value);
        Assert.Equal(found, !value.IsNull);
        Assert.True(value.Type is FieldType.Text or FieldType.None);
        return found ? Encoding.UTF8.GetString(value.Text.ToArray()) : null;
    }
}
