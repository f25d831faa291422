using System.Text.Json;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>One JSON object on one line, its numbers integers but for averages and estimated counts; bounds are rounded outwards.</summary>
internal static class JsonReport
{
    private const int FlushEvery = 1 << 16;

    /// <summary>Of values that are no integers, such as averages.</summary>
    private const int Decimals = 3;

    public static void Write(FlowSession session, Stream output)
    {
        var settings = session.Settings;
        var statistics = session.Statistics;
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("keys"u8);
        foreach (var key in session.Flows.Definition.Keys)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteString("value"u8, settings.Value);
        json.WriteNumber("datagrams"u8, statistics.Datagrams);
        json.WriteNumber("flowSamples"u8, statistics.FlowSamples);
        json.WriteNumber("counterSamples"u8, statistics.CounterSamples);
        json.WriteNumber("errors"u8, statistics.Errors);
        if (settings.Totals && !session.Flows.Coverage.IsExact)
        {
            json.WriteBoolean("exact"u8, false);
        }

        json.WriteStartArray("flows"u8);
        foreach (var flow in session.Flows.GetTopFlows(settings.Top, settings.Ranking))
        {
            WriteFlow(json, flow, settings);
            if (json.BytesPending > FlushEvery)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFlow(Utf8JsonWriter json, TopFlow flow, Settings settings)
    {
        json.WriteStartObject();
        json.WriteStartArray("key"u8);
        foreach (var part in flow.Key)
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        if (Units.IsSum(settings))
        {
            WriteSum(json, flow, settings);
        }
        else
        {
            var (value, interval, samples) = flow.Measure(settings.Ranking);
            json.WriteNumber("value"u8, Math.Round(value, Decimals));
            json.WriteNumber("samples"u8, samples);
            json.WriteNumber("low"u8, Math.Min(Math.Floor(interval.Low), Math.Round(value, Decimals)));
            json.WriteNumber("high"u8, Math.Max(Math.Ceiling(interval.High), Math.Round(value, Decimals)));
        }

        json.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter json, TopFlow flow, Settings settings)
    {
        var estimate = settings.Totals ? flow.TotalEstimate : flow.RateEstimate;
        var value = settings.Totals ? flow.Total : (ulong)Math.Round(estimate.Value);
        var interval = estimate.Interval;
        var isExact = estimate.LargestWeight <= 0;
        json.WriteNumber("value"u8, value);
        json.WriteNumber("samples"u8, flow.Samples);

        // Beyond 2^53 a bound as a double may come to lie on the wrong side of the exact total.
        json.WriteNumber("low"u8, isExact ? value : Math.Min(value, (ulong)Math.Floor(interval.Low)));
        json.WriteNumber("high"u8, isExact ? value : Math.Max(value, (ulong)Math.Ceiling(interval.High)));
    }
}
