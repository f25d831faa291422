using System.Text.Json;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>TopFlows with functions, filters, values and users' files, on captures.</summary>
public sealed class TopFlowsLanguageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hosts_OfAFile_NameAddressesAndOthersStay()
    {
        await File.WriteAllTextAsync(_folder.File("hosts"), "10.1.0.1 alpha\n10.9.9.9\n");
        var result = await RunningProgram.RunTopFlowsAsync(
            "--read", Repository.Capture("ovs-basic"), "--keys", "dns:ipsource,dns:ipdestination,quicpackettype", "--hosts", _folder.File("hosts"), "--totals", "--json");
        Assert.Equal(["alpha,10.1.0.2,1-RTT", "alpha,10.1.0.2,Initial"], FlowReport.Read(result).Flows.Select(flow => flow.Key).Order(StringComparer.Ordinal));
        Assert.Contains("1 was left out", Assert.Single(result.Errors).Replace("line 2 was", "1 was", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupsAndMaps_OfFiles_LabelKeys()
    {
        await File.WriteAllTextAsync(_folder.File("sites.json"), """{"victim":["203.0.113.10"],"office":["192.0.2.0/24"],"net":["203.0.113.0/24"]}""");
        await File.WriteAllTextAsync(_folder.File("maps.json"), """{"kinds":{"flood":[17],"web":["6"]}}""");
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync(
            "--read", Repository.Capture("ovs-demo"), "--keys", "group:ipdestination:sites,map:ipprotocol:kinds", "--groups", "sites=" + _folder.File("sites.json"),
            "--maps", _folder.File("maps.json"), "--totals", "--top", "0", "--json"));
        Assert.Equal("victim,flood", report.Flows[0].Key);
        Assert.Contains("office,web", report.Flows.Select(flow => flow.Key));
        Assert.All(report.Flows, flow => Assert.Contains(flow.Key.Split(',')[0], new[] { "victim", "office", "net" }));
    }

    [Fact]
    public async Task Filter_OfAKey_CountsWhatTheKeyAloneShows()
    {
        var all = FlowReport.Read(await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--keys", "ipprotocol", "--totals", "--top", "0", "--json"));
        var some = FlowReport.Read(await RunningProgram.RunTopFlowsAsync(
            "--read", Repository.Capture("ovs-demo"), "--keys", "ipprotocol", "--filter", "ipprotocol!=6", "--totals", "--top", "0", "--json"));
        Assert.Equal(all.Flows.Where(flow => flow.Key != "6"), some.Flows);
        Assert.Equal(all.FlowSamples, some.FlowSamples);
    }

    [Fact]
    public async Task CustomFlows_OfNamedFields_AreKeys()
    {
        string[] arguments = ["--read", Repository.Capture("hsflowd-pcap-tcp-json"), "--keys", "src,n,s,rtflowdatasource", "--value", "frames", "--totals", "--json"];
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync([.. arguments, "--custom", "src:ip", "--custom", "n:number", "--custom", "s"]));
        var flow = Assert.Single(report.Flows);
        Assert.Equal(("10.1.2.3,5,abc,widgetflows", 20ul, 2L), (flow.Key, flow.Value, flow.Samples));
    }

    [Theory]
    [InlineData("src:ipx", "expected NAME, or NAME: and one of text, number, mac, ip, ip6, got 'src:ipx'")]
    [InlineData("ipsource", "there is a key 'ipsource' already")]
    [InlineData("a b", "expected a name of a letter, then letters, digits, '_' and '-', got 'a b'")]
    public async Task CustomField_ThatCannotBe_IsOneLineAndExitCode2(string field, string expected)
    {
        var result = await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--custom", field);
        Assert.Equal((2, $"TopFlows: --custom: {expected}"), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Fact]
    public async Task Names_OfDnsQuestions_AreToldOfQueriesAlone()
    {
        var report = FlowReport.Read(await RunningProgram.RunTopFlowsAsync(
            "--read", Repository.Capture("ovs-demo"), "--keys", "dnsqname", "--filter", "dnsqr=false", "--value", "frames", "--totals", "--top", "0", "--json"));
        Assert.Equal(
            ["api.example.com", "cdn.example.net", "img.example.net", "mail.example.org", "www.example.com"],
            report.Flows.Select(flow => flow.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("avg:ipttl", 1, 255)]
    [InlineData("min:ipttl", 1, 64)]
    [InlineData("max:ipttl", 1, 255)]
    [InlineData("avg:bytes", 60, 1518)]
    [InlineData("count:ipsource", 500, 1500)]
    public async Task Value_OfAnyKind_LiesBetweenItsBounds(string value, double least, double most)
    {
        var result = await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--keys", "ipdestination", "--value", value, "--top", "1", "--json");
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(value, json.RootElement.GetProperty("value").GetString());
        var flow = Assert.Single(json.RootElement.GetProperty("flows").EnumerateArray());
        Assert.InRange(flow.GetProperty("value").GetDouble(), flow.GetProperty("low").GetDouble(), flow.GetProperty("high").GetDouble());
        Assert.InRange(flow.GetProperty("value").GetDouble(), least, most);
    }

    [Fact]
    public async Task Explain_OfADefinition_TellsEachPart()
    {
        var result = await RunningProgram.RunTopFlowsAsync("--keys", "ipsource,mask:ipdestination:24", "--filter", "udpdestinationport=53", "--value", "avg:ipbytes", "--explain");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.All(
            ["key 1: ipsource", "key 2: mask:ipdestination:24", "filter: udpdestinationport=53", "value: avg:ipbytes", "headers: IPv4 Udp"],
            part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }
}
