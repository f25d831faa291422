using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sflow.Interop.Tests.Keys;

/// <summary>
/// TopFlows' totals against sums over what the real tshark finds in the same headers, tunnels, labels and all. sflowtool's CSV, with which
/// totals are compared too, tells IP only behind Ethernet, VLAN tags and SNAP.
/// </summary>
[Trait("Interop", "true")]
public class TsharkTotalsTests
{
    public static IEnumerable<object[]> Comparisons =>
        from capture in (string[])["ovs-exotic-frames", "ovs-vxlan", "ovs-basic", "ovs-demo", "hsflowd-pcap-tcp-json"]
        from keys in (string[])["ipsource,ipdestination", "ip6source,ip6destination", "macsource,macdestination", "ipsource,ip6source"]
        from value in (string[])["bytes", "frames"]
        select new object[] { capture, keys, value };

    [SkippableTheory]
    [MemberData(nameof(Comparisons))]
    public async Task Totals_OfACapture_AreTheSumsOfTsharksFields(string name, string keys, string value)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        await File.WriteAllBytesAsync(headers, await RunAsync("SflowDump", "-r", Repository.Capture(name), "-t"));
        var frames = await Tshark.DissectAsync(headers, TsharkKeys.Fields, Tshark.FramesAlone);
        var weights = ReadWeights(await RunAsync("SflowDump", "-r", Repository.Capture(name)), value == "frames");
        Assert.Equal(frames.Count, weights.Count);

        var expected = Sum(frames.Zip(weights), keys);
        var report = await RunAsync("TopFlows", "--read", Repository.Capture(name), "--keys", keys, "--value", value, "--totals", "--top", "0", "--json");
        Assert.Equal(expected, ReadFlows(report));
    }

    /// <summary>What each sampled header stands for, out of sflowtool's text: a sample's rate, then the size of its packet.</summary>
    private static List<ulong> ReadWeights(byte[] text, bool frames)
    {
        var weights = new List<ulong>();
        var rate = 0UL;
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n').Select(line => line.Split(' ')))
        {
            switch (line[0])
            {
                case "meanSkipCount":
                    rate = Number(line[1]);
                    break;
                case "sampledPacketSize":
                    weights.Add(rate * (frames ? 1 : Number(line[1])));
                    break;
            }
        }

        return weights;
    }

    private static List<(string Key, ulong Value, long Samples)> Sum(IEnumerable<(TsharkFrame Frame, ulong Weight)> samples, string keys)
    {
        var mappings = keys.Split(',').Select(key => TsharkKeys.All.Single(mapping => mapping.Key == key)).ToList();
        var sums = from sample in samples
                   let parts = mappings.Select(mapping => mapping.Values(sample.Frame).FirstOrDefault()).ToList()
                   where !parts.Contains(null)
                   group sample.Weight by string.Join(',', parts) into flow
                   let sum = flow.Aggregate(0UL, (sum, weight) => sum + weight)
                   select (flow.Key, Value: sum, Samples: flow.LongCount());
        return [.. sums.OrderByDescending(flow => flow.Value).ThenBy(flow => flow.Key, StringComparer.Ordinal)];
    }

    private static List<(string Key, ulong Value, long Samples)> ReadFlows(byte[] report)
    {
        using var json = JsonDocument.Parse(report);
        return
        [
            .. from flow in json.RootElement.GetProperty("flows").EnumerateArray()
               let key = string.Join(',', flow.GetProperty("key").EnumerateArray().Select(part => part.GetString()))
               select (key, flow.GetProperty("value").GetUInt64(), flow.GetProperty("samples").GetInt64()),
        ];
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<byte[]> RunAsync(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.OutputOf($"samples/{sample}"), $"{sample}.dll"), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
