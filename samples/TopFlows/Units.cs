using System.Globalization;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Statistics;

namespace Sflow.Samples.TopFlows;

/// <summary>Values as people read them: rates of bytes in bits per second, totals in bytes, frames as they are.</summary>
internal static class Units
{
    private static readonly string[] Prefixes = ["", "k", "M", "G", "T", "P", "E"];

    public static string NameOf(FlowValue value) => value == FlowValue.Bytes ? "bytes" : "frames";

    public static Estimate EstimateOf(TopFlow flow, Settings settings) => settings.Totals ? flow.TotalEstimate : flow.RateEstimate;

    public static string Format(double value, Settings settings) => (settings.Value, settings.Totals) switch
    {
        (FlowValue.Bytes, true) => Scale(value) + "B",
        (FlowValue.Bytes, false) => Scale(value * 8) + "bit/s",
        (_, true) => Scale(value).TrimEnd(),
        _ => Scale(value) + "frames/s",
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
