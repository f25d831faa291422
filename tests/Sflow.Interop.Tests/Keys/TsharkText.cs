using System.Globalization;
using System.Net;

namespace Sflow.Interop.Tests.Keys;

/// <summary>tshark's way of showing values, put into the way that keys are shown.</summary>
internal static class TsharkText
{
    public static ulong Read(TsharkField field) => field.Show switch
    {
        "True" => 1,
        "False" => 0,
        _ when field.Show.StartsWith("0x", StringComparison.Ordinal) => ulong.Parse(field.Show.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        _ => ulong.Parse(field.Show, CultureInfo.InvariantCulture),
    };

    /// <summary>A number, which tshark shows in decimal or in hexadecimal.</summary>
    public static string Number(TsharkField field) => Read(field).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that the key has in other units, or from another beginning.</summary>
    public static Func<TsharkField, string> Number(Func<ulong, ulong> convert) => field => convert(Read(field)).ToString(CultureInfo.InvariantCulture);

    public static string Truth(TsharkField field) => Truth(Read(field) != 0);

    public static string Truth(bool value) => value ? "true" : "false";

    public static string YesNo(TsharkField field) => Read(field) != 0 ? "yes" : "no";

    /// <summary>A MAC address: twelve digits.</summary>
    public static string Mac(TsharkField field) => field.Show.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>An address, in .NET's way of writing IPv6.</summary>
    public static string Address(TsharkField field) => IPAddress.Parse(field.Show).ToString();

    /// <summary>A number that tshark shows as bytes.</summary>
    public static string Bytes(TsharkField field) => ulong.Parse(field.Bytes, NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>One of the bytes that a field was read from.</summary>
    public static string Byte(TsharkField field, int index) => Convert.ToByte(field.Bytes.Substring(2 * index, 2), 16).ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits of a number's lowest bits, the highest first.</summary>
    public static Func<TsharkField, string> Bits(int count) =>
        field => Convert.ToString((long)Read(field), 2).PadLeft(count, '0')[^count..];

    /// <summary>Bytes as digits without separators.</summary>
    public static string Hex(TsharkField field) => field.Show.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();

    public static string Text(TsharkField field) => field.Show;
}
