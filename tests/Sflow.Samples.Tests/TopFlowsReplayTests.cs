using System.Diagnostics;
using Sflow.Protocol.Tests.Text.Sflowtool;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>TopFlows on captures, run as a process.</summary>
public class TopFlowsReplayTests
{
    public static IEnumerable<object[]> Comparisons =>
        from capture in new[] { "ovs-basic", "ovs-demo", "ovs-exotic-frames", "ovs-ipv6-transport", "hsflowd-pcap-tcp-json" }
        from question in new[] { ("ipsource,ipdestination", "bytes"), ("ip6source,ip6destination", "bytes"), ("macsource,macdestination", "frames"), ("agent", "bytes") }
        select new object[] { capture, question.Item1, question.Item2 };

    [Fact]
    public async Task Demonstration_Piped_TellsItsStoryInPlainText()
    {
        var watch = Stopwatch.StartNew();
        var result = await RunningProgram.RunTopFlowsAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Contains("203.0.113.10", result.Output, StringComparison.Ordinal);
        Assert.Contains("250 datagrams, 1478 flow samples, 31 counter samples, 0 errors", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.All(result.Output, c => Assert.InRange(c, '\n', '~'));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [SkippableTheory]
    [MemberData(nameof(Comparisons))]
    public async Task Totals_OfACapture_AreTheSumsOfSflowtool(string capture, string keys, string value)
    {
        var lines = SflowtoolCsv.Read(capture);
        var expected = SflowtoolCsv.Sum(lines, keys, value == "frames");
        var file = SharedFiles.Require("corpus", "captures", capture + ".pcap");
        string[] arguments = ["--read", file, "--keys", keys, "--value", value, "--totals", "--top", "0", "--json", .. FilterOf(capture, keys)];
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync(arguments));
        Assert.Equal(expected, report.Flows.Select(flow => (flow.Key, flow.Value, flow.Samples)));
        Assert.Equal(keys.Split(','), report.Keys);
        Assert.Equal(value, report.Value);
        Assert.Equal(lines.Count(line => line[0] == "FLOW"), report.FlowSamples);
        Assert.Equal(lines.Count(line => line[0] == "CNTR"), report.CounterSamples);
        Assert.Equal(0, report.Errors);
        Assert.True(report.IsExact);
    }

    /// <summary>
    /// sflowtool -l reads IP behind Ethernet, VLAN tags and SNAP; keys also name what is behind MPLS and PPPoE and in tunnels of the other
    /// version. One capture holds such packets; its totals without a filter are compared with tshark's fields, in the interop tests.
    /// </summary>
    private static string[] FilterOf(string capture, string keys)
    {
        if (capture != "ovs-exotic-frames" || !keys.StartsWith("ip", StringComparison.Ordinal))
        {
            return [];
        }

        var header = keys.StartsWith("ip6", StringComparison.Ordinal) ? "ip6" : "ip";
        return ["--filter", $@"'stack'~'eth(\.vlan)*(\.llc\.snap)?\.{header}(\..*)?'"];
    }

    [Theory]
    [InlineData("ovs-demo", 250, 1478, 31)]
    [InlineData("ovs-basic", 204, 1187, 53)]
    public async Task Totals_OfABundledCapture_CountItsSamples(string capture, long datagrams, long flowSamples, long counterSamples)
    {
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture(capture), "--keys", "agent", "--value", "frames", "--totals", "--json"));
        Assert.Equal((datagrams, flowSamples, counterSamples, 0L), (report.Datagrams, report.FlowSamples, report.CounterSamples, report.Errors));
        Assert.Equal(flowSamples, Assert.Single(report.Flows).Samples);
    }

    /// <summary>Each notification of a discarded packet, by its reason, as sflowtool's text tells them.</summary>
    [SkippableFact]
    public async Task DroppedPackets_ByReason_AreThoseThatSflowtoolTells()
    {
        const string prefix = "discardCode ";
        const string capture = "libsflow-cpt-agent4";
        var text = SflowtoolOutput.ReadRecorded(SharedFiles.Require("corpus", "captures", capture + ".sflowtool.txt.gz"));
        var expected = text.Split('\n').Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(line => Meant(line[prefix.Length..]))
            .Select(lines => (lines.Key, (ulong)lines.Count())).OrderByDescending(flow => flow.Item2).ThenBy(flow => flow.Key, StringComparer.Ordinal).ToList();
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync(
            "--read", Repository.Capture(capture), "--dropped", "--keys", "reasoncode", "--value", "frames", "--totals", "--top", "0", "--json"));
        Assert.True(expected.Count > 100);
        Assert.Equal(expected, report.Flows.Select(flow => (flow.Key, flow.Value)));
    }

    /// <summary>The published list of reasons has two slips, which agents send: 33 where 332 is meant, 36 where 366 is.</summary>
    private static string Meant(string reason) => reason switch { "33" => "332", "36" => "366", _ => reason };

    [Fact]
    public async Task MaxKeys_FewerThanFlows_SaysThatTotalsAreNotExact()
    {
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--keys", "ipdestination", "--totals", "--top", "0", "--max-keys", "3", "--json"));
        Assert.False(report.IsExact);
        Assert.Equal(3, report.Flows.Count);
    }

    [Fact]
    public async Task Top_OfRates_IsSortedAndCut()
    {
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--keys", "ipdestination", "--top", "7", "--duration", "12", "--json"));
        Assert.Equal(7, report.Flows.Count);
        Assert.Equal("203.0.113.10", report.Flows[0].Key);
        Assert.InRange(report.Flows[0].Value, 1_000_000u, 5_000_000u);
        Assert.Equal(report.Flows.OrderByDescending(flow => flow.Value).Select(flow => flow.Value), report.Flows.Select(flow => flow.Value));
        Assert.InRange(report.Datagrams, 100, 200);
    }

    [Fact]
    public async Task Summary_OfAReplay_IsTextWithTotals()
    {
        var result = await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-basic"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("largest flows by total of bytes", result.Output, StringComparison.Ordinal);
        Assert.Contains("204 datagrams, 1187 flow samples, 53 counter samples, 0 errors", result.Output, StringComparison.Ordinal);
    }
}
