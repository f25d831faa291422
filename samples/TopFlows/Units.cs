using System.Globalization;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>Values as people read them: rates of bytes in bits per second, totals in bytes, frames as they are.</summary>
internal static class Units
{
    private static readonly string[] NoSums = ["avg:", "min:", "max:", "count:"];
    private static readonly string[] Prefixes = ["", "k", "M", "G", "T", "P", "E"];

    /// <summary>Whether the value is added up, so that it has a rate and a total.</summary>
    public static bool IsSum(Settings settings) =>
        !NoSums.Any(prefix => settings.Value.TrimStart().StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>What a column of values, or the table as a whole, is called.</summary>
    public static string NameOf(Settings settings) => !IsSum(settings) ? settings.Value : settings.Totals ? "total" : "rate";

    /// <summary>What flows are listed by.</summary>
    public static string TitleOf(Settings settings) => IsSum(settings) ? $"{NameOf(settings)} of {settings.Value}" : settings.Value;

    public static string Format(double value, Settings settings) => (settings.Value, settings.Totals) switch
    {
        (FlowValue.Bytes, true) => Scale(value) + "B",
        (FlowValue.Bytes, false) => Scale(value * 8) + "bit/s",
        (FlowValue.Frames, false) => Scale(value) + "frames/s",
        _ when !IsSum(settings) => value.ToString("0.##", CultureInfo.InvariantCulture),
        (_, true) => Scale(value).TrimEnd(),
        _ => Scale(value) + "/s",
    };

    private static string Scale(double value)
    {
        var prefix = 0;
        while (value >= 999.5 && prefix < Prefixes.Length - 1)
        {
            value /= 1000;
            prefix++;
        }

        var digits = prefix == 0 ? "0" : value < 9.995 ? "0.00" : value < 99.95 ? "0.0" : "0";
        return value.ToString(digits, CultureInfo.InvariantCulture) + " " + Prefixes[prefix];
    }
}
