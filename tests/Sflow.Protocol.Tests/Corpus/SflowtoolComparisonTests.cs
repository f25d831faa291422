using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Corpus;

/// <summary>Every capture and vector decoded beside what sflowtool 6.11 recorded of it: the same datagrams, samples, records and fields.</summary>
public class SflowtoolComparisonTests
{
    /// <summary>What sflowtool adds to an element: titles, and fields that it derives in ways of its own.</summary>
    private static readonly HashSet<string> Decorations =
    [
        "flowBlock_tag", "counterBlock_tag", "extendedType", "flowSampleType", "IP6HeaderExtension",
    ];

    /// <summary>Names of the captures in the folder; one row that skips when they are not there.</summary>
    public static IEnumerable<object[]> CapturesOf(string folder) =>
        SharedFiles.Captures(folder).DefaultIfEmpty("(none)").Select(name => new object[] { name });

    [SkippableTheory, MemberData(nameof(CapturesOf), "captures")]
    public void Capture_Decoded_TellsWhatSflowtoolTells(string name) => Compare("captures", name);

    [SkippableTheory, MemberData(nameof(CapturesOf), "vectors")]
    public void Vector_Decoded_TellsWhatSflowtoolTells(string name) => Compare("vectors", name);

    private static void Compare(string folder, string name)
    {
        var datagrams = PcapFile.ReadDatagrams(SharedFiles.Require("corpus", folder, name + ".pcap"));
        var lines = ReadLines(SharedFiles.Require("corpus", folder, name + ".jsonl.gz"));
        Assert.Equal(lines.Count, datagrams.Count);
        var differences = new List<string>();
        for (var i = 0; i < datagrams.Count && differences.Count < 20; i++)
        {
            CompareDatagram(datagrams[i], lines[i], new Differences($"{name} datagram {i + 1}", differences));
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static List<string> ReadLines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("{\"datagramSourceIP", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static void CompareDatagram(byte[] bytes, string line, Differences differences)
    {
        var told = LenientJson.Parse(line, out var isCut);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        differences.Compare("datagramSize", told.Text("datagramSize"), bytes.Length);
        differences.Compare("datagramVersion", told.Text("datagramVersion"), datagram.Version);
        differences.CompareAddress("agent", told.Text("agent"), datagram.Agent.ToString());
        differences.Compare("agentSubId", told.Text("agentSubId"), datagram.SubAgentId);
        differences.Compare("packetSequenceNo", told.Text("packetSequenceNo"), datagram.SequenceNumber);
        differences.Compare("sysUpTime", told.Text("sysUpTime"), datagram.Uptime);
        differences.Compare("samplesInPacket", told.Text("samplesInPacket"), datagram.SampleCount);

        var toldSamples = told.Objects("samples").ToList();
        var number = 0;
        foreach (var sample in datagram.Samples)
        {
            if (number < toldSamples.Count)
            {
                var mayBeCut = isCut && number == toldSamples.Count - 1;
                CompareSample(sample, toldSamples[number], mayBeCut, differences.Inside($"sample {number + 1}"));
            }

            number++;
        }

        differences.Expect(isCut ? number >= toldSamples.Count : number == toldSamples.Count, $"{number} samples, sflowtool {toldSamples.Count}");
    }

    private static void CompareSample(Sample sample, JsonFields told, bool mayBeCut, Differences differences)
    {
        differences.Compare("sampleType_tag", told.Text("sampleType_tag"), $"{sample.Format.Enterprise}:{sample.Format.Format}");
        if (sample.TryReadFlow(out var flow))
        {
            differences.Compare("sampleSequenceNo", told.Text("sampleSequenceNo"), flow.SequenceNumber);
            differences.Compare("sourceId", told.Text("sourceId"), flow.Source);
            differences.Compare("meanSkipCount", told.Text("meanSkipCount"), flow.SamplingRate);
            differences.Compare("samplePool", told.Text("samplePool"), flow.SamplePool);
            differences.Compare("dropEvents", told.Text("dropEvents"), flow.Drops);
            differences.Compare("inputPort", told.Text("inputPort"), Port(flow.Input));
            differences.Compare("outputPort", told.Text("outputPort"), Port(flow.Output));
        }
        else if (sample.TryReadCounters(out var counters))
        {
            differences.Compare("sampleSequenceNo", told.Text("sampleSequenceNo"), counters.SequenceNumber);
            differences.Compare("sourceId", told.Text("sourceId"), counters.Source);
        }
        else if (sample.TryReadDiscard(out var discard))
        {
            differences.Compare("sampleSequenceNo", told.Text("sampleSequenceNo"), discard.SequenceNumber);
            differences.Compare("sourceId", told.Text("sourceId"), discard.Source);
            differences.Compare("dropEvents", told.Text("dropEvents"), discard.Drops);
            differences.Compare("inputPort", told.Text("inputPort"), discard.InputIfIndex);
            differences.Compare("outputPort", told.Text("outputPort"), discard.OutputIfIndex);
            differences.Compare("discardCode", told.Text("discardCode"), discard.ReasonCode);
            differences.Compare("discardReason", told.Text("discardReason"), ReasonName(discard));
        }

        if (sample.TryReadRecords(out var records, out _))
        {
            CompareRecords(records, told.Objects("elements").ToList(), mayBeCut, differences);
        }
        else if (SflowtoolFields.Of(sample.Record) is { } fields)
        {
            told.RemoveAll(field => field.Key is "sampleType_tag" or "sampleType");
            CompareFields(fields, told, mayBeCut, differences);
        }
    }

    private static void CompareRecords(RecordList records, List<JsonFields> told, bool mayBeCut, Differences differences)
    {
        var number = 0;
        foreach (var record in records)
        {
            if (number < told.Count)
            {
                var inside = differences.Inside($"record {number + 1}, {record.Format}");
                var element = Plain(told[number]);
                inside.Compare("tag", element.Text("flowBlock_tag") ?? element.Text("counterBlock_tag"), $"{record.Format.Enterprise}:{record.Format.Format}");
                if (SflowtoolSkipped.Contains(record.Format))
                {
                    inside.Expect(element.TrueForAll(field => Decorations.Contains(field.Key)), "sflowtool tells fields of a structure that it skips");
                }
                else if (SflowtoolFields.Of(record) is { } fields && fields.Fields.Count > 0)
                {
                    CompareFields(fields, element, mayBeCut && number == told.Count - 1, inside);
                }
            }

            number++;
        }

        differences.Expect(mayBeCut ? number >= told.Count : number == told.Count, $"{number} records, sflowtool {told.Count}");
    }

    private static void CompareFields(SflowtoolFields ours, JsonFields told, bool mayBeCut, Differences differences)
    {
        var expected = ours.Fields;
        if (ours.Header is { } header)
        {
            foreach (var field in SflowtoolPacket.Of(header))
            {
                expected.Add(field.Key, field.Value);
            }

            SflowtoolPacket.RemoveFaults(header, told);
        }

        foreach (var (name, value) in told)
        {
            if (Decorations.Contains(name) || IsInnerTag(name))
            {
                continue;
            }

            var text = value is string plain ? plain : name == "sfp_lanes" ? Lanes(value) : Adapters(value);
            if (!expected.Remove(name, out var our))
            {
                differences.Add($"{name}: sflowtool '{text}', we nothing");
            }
            else if (IPAddress.TryParse(text, out _) && text.Contains(':', StringComparison.Ordinal))
            {
                differences.CompareAddress(name, text, our);
            }
            else if (!ours.Error.IsError || our != "0")
            {
                // Of a record that is too short sflowtool goes on to read the next one's bytes; here those fields are zero.
                differences.Compare(name, text, our);
            }
        }

        if (!mayBeCut)
        {
            // sflowtool leaves out most texts that are empty.
            var surplus = expected.Where(field => field.Value.Length > 0).ToList();
            differences.Expect(surplus.Count == 0, $"only we tell {string.Join(", ", surplus)}");
        }
    }

    /// <summary>sflowtool numbers the VLAN tags behind the first: decodedVLAN.1.</summary>
    private static bool IsInnerTag(string name) => name.StartsWith("decodedVLAN.", StringComparison.Ordinal) || name.StartsWith("decodedPriority.", StringComparison.Ordinal);

    /// <summary>The element with the names that it would have outside a notification of a discarded packet.</summary>
    private static JsonFields Plain(JsonFields element)
    {
        const string prefix = "discarded_";
        var plain = new JsonFields();
        foreach (var field in element)
        {
            var name = field.Key.StartsWith(prefix, StringComparison.Ordinal) ? field.Key[prefix.Length..] : field.Key;
            plain.Add(new KeyValuePair<string, object>(name, field.Value));
        }

        return plain;
    }

    /// <summary>sflowtool lacks the reason for FlowSpec, and two numbers for which its list has a slip.</summary>
    private static string ReasonName(in DiscardedPacket discard) =>
        discard.ReasonCode is 332 or 366 or (uint)DropReason.BgpFlowspec ? "NotFound" : discard.Reason.Name() ?? "NotFound";

    private static string Adapters(object list) => string.Join(";", ((List<object>)list).Cast<JsonFields>().Select(adapter =>
        $"{adapter.Text("ifIndex")}/{adapter.Text("MACs")}/{string.Join(",", (List<object>)adapter.Last().Value)}"));

    /// <summary>sflowtool tells each value of a lane twice, and leaves the place for the lane's number in some of the names.</summary>
    private static string Lanes(object list) => string.Join(";", ((List<object>)list).Cast<JsonFields>().Select(lane =>
        string.Join(",", lane.Where(field => !field.Key.StartsWith("sfp_lane_", StringComparison.Ordinal)).Select(field => $"{field.Key.Replace(".%u", "", StringComparison.Ordinal)}={field.Value}"))));

    private static string Port(InterfaceId port) => port.Format switch
    {
        InterfaceFormat.Single when port.IsInternal => "1073741823",
        InterfaceFormat.Single => port.Value.ToString(CultureInfo.InvariantCulture),
        InterfaceFormat.Discarded => $"dropCode {port.Value}",
        InterfaceFormat.Multiple => $"multiple {port.Value}",
        _ => port.ToString(),
    };

    private sealed class Differences(string place, List<string> found)
    {
        public Differences Inside(string inner) => new($"{place}, {inner}", found);

        public void Add(string difference) => found.Add($"{place}: {difference}");

        public void Expect(bool condition, string difference)
        {
            if (!condition)
            {
                Add(difference);
            }
        }

        public void Compare(string name, string? told, object ours)
        {
            var text = Convert.ToString(ours, CultureInfo.InvariantCulture);
            Expect(told == text, $"{name}: sflowtool '{told}', we '{text}'");
        }

        public void CompareAddress(string name, string? told, string ours) => Expect(
            IPAddress.TryParse(told, out var left) && IPAddress.TryParse(ours, out var right) && left.Equals(right),
            $"{name}: sflowtool '{told}', we '{ours}'");
    }
}
