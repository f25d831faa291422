using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Sflow.Analytics.Thresholds;
using Sflow.Protocol;

namespace Sflow.Samples.FlowEvents;

/// <summary>Prints events, a JSON object a line. They are taken by the thread that counts samples, and written by another where samples do not wait.</summary>
internal sealed class EventPrinter : IDisposable
{
    private const int Decimals = 3;

    private readonly ConcurrentQueue<ThresholdEvent> _waiting = new();
    private readonly Stream _output = new BufferedStream(Console.OpenStandardOutput());

    public void Take(ThresholdEvent raised) => _waiting.Enqueue(raised);

    /// <summary>Writes what has been taken.</summary>
    public void Write()
    {
        if (_waiting.IsEmpty)
        {
            return;
        }

        while (_waiting.TryDequeue(out var raised))
        {
            using (var json = new Utf8JsonWriter(_output))
            {
                Write(json, raised);
            }

            _output.WriteByte((byte)'\n');
        }

        _output.Flush();
    }

    public void Dispose()
    {
        Write();
        _output.Dispose();
    }

    private static void Write(Utf8JsonWriter json, ThresholdEvent raised)
    {
        json.WriteStartObject();
        json.WriteNumber("eventID"u8, raised.EventId);
        json.WriteNumber("timestamp"u8, raised.Timestamp.ToUnixTimeMilliseconds());
        json.WriteString("thresholdID"u8, raised.ThresholdId);
        json.WriteString("agent"u8, raised.Agent.ToString());
        json.WriteString("dataSource"u8, NameOf(raised.DataSource));
        json.WriteString("metric"u8, raised.Metric);
        json.WriteNumber("threshold"u8, raised.Threshold);
        json.WriteNumber("value"u8, Math.Round(raised.Value, Decimals));
        json.WriteNumber("low"u8, Math.Round(Math.Min(raised.Interval.Low, raised.Value), Decimals));
        json.WriteString("flowKey"u8, raised.FlowKey);
        if (raised.Values.Count != 0)
        {
            json.WriteStartArray("values"u8);
            foreach (var value in raised.Values)
            {
                json.WriteNumberValue(Math.Round(value.Value, Decimals));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>As sFlow-RT names it: the index of an interface alone, of others the class and the index.</summary>
    private static string NameOf(DataSource source) => source.Class == DataSourceClass.Interface
        ? source.Index.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{(uint)source.Class}.{source.Index}");
}
