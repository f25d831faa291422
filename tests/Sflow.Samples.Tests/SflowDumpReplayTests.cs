using System.IO.Compression;
using System.Text.Json;
using Sflow.Protocol.Tests.Text.Sflowtool;
using Sflow.Protocol.Text.Sflowtool;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump over captures: sflowtool's recorded output, typed JSON and counts.</summary>
public class SflowDumpReplayTests
{
    private static readonly DumpCount OvsBasic = new(Datagrams: 204, Samples: 1240, Records: 2585, UnknownRecords: 0, Errors: 0, Bytes: 253540);

    public static IEnumerable<object[]> AllModes() => DumpModes.All.Select(mode => new object[] { mode });

    /// <summary>Every capture of the shared corpus; one row that skips when it is not there.</summary>
    public static IEnumerable<object[]> SharedCaptures() =>
        from folder in new[] { "captures", "vectors" }
        from name in SharedFiles.Captures(folder).DefaultIfEmpty("(none)")
        select new object[] { folder, name };

    [Theory, MemberData(nameof(AllModes))]
    public Task EveryStructure_Printed_EqualsSflowtoolsRecord(SflowtoolMode mode) =>
        CompareAsync("every-structure", mode, extension => Path.Combine(Repository.Root, "tests", "Corpus", "sflowtool", "every-structure" + extension));

    [SkippableTheory, MemberData(nameof(SharedCaptures))]
    public async Task SharedCapture_PrintedInEveryForm_EqualsSflowtoolsRecord(string folder, string name)
    {
        foreach (var mode in DumpModes.All)
        {
            await CompareAsync(name, mode, extension => SharedFiles.Require("corpus", folder, name + extension));
        }
    }

    [Fact]
    public async Task Count_OfACapture_IsOneLineOfRightNumbers() =>
        Assert.Equal(OvsBasic, DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-q")));

    [Theory]
    [InlineData("ovs-basic", 204)]
    [InlineData("sflowtool/every-structure", 0)]
    public async Task TypedJson_OfACapture_IsAnObjectALine(string capture, int datagrams)
    {
        var result = await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture(capture), "--json");
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Empty(lines[^1]);
        Assert.Equal(datagrams == 0 ? SampleSender.Read(capture).Count : datagrams, lines.Length - 1);
        foreach (var line in lines[..^1])
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Gzip_OfACapture_IsReadAsTheCapture()
    {
        using var folder = new TemporaryFolder();
        var capture = await File.ReadAllBytesAsync(Repository.Capture("ovs-basic"));
        await File.WriteAllBytesAsync(folder.File("ovs-basic.pcap.gz"), Compress(capture));
        var plain = await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"));
        var compressed = await RunningProgram.RunSflowDumpAsync("-r", folder.File("ovs-basic.pcap.gz"));
        Assert.NotEmpty(plain.Output);
        Assert.Equal(plain.Output, compressed.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StandardInput_IsReadAsTheCapture(bool isCompressed)
    {
        var capture = await File.ReadAllBytesAsync(Repository.Capture("ovs-basic"));
        using var program = RunningProgram.SflowDump("-r", "-", "-j");
        await program.FeedAsync(isCompressed ? Compress(capture) : capture);
        var fed = await program.EndAsync();
        var read = await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-j");
        Assert.NotEmpty(read.Output);
        Assert.Equal((0, read.Output), (fed.ExitCode, fed.Output));
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static async Task CompareAsync(string name, SflowtoolMode mode, Func<string, string> find)
    {
        var capture = find(".pcap");
        var recorded = SflowtoolOutput.ReadRecorded(find(SflowtoolOutput.Extension(mode)));
        var result = await RunningProgram.RunSflowDumpAsync(["-r", capture, .. DumpModes.Options(mode)]);
        Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors));
        if (KnownDifference.GivenUp.ContainsKey(name))
        {
            // Of datagrams that sflowtool gives up half-way, the library's own tests tell how far both agree.
            Assert.Equal(string.Concat(SflowtoolOutput.Print(capture, mode)), result.Output);
        }
        else if (KnownDifference.Table.Any(difference => difference.Capture == name))
        {
            var expected = KnownDifference.Apply(name, SflowtoolOutput.Tokens(KnownDifference.CloseEmptyLists(recorded), mode));
            Assert.Equal(expected, SflowtoolOutput.Tokens(result.Output, mode));
        }
        else
        {
            Assert.Equal(string.Join("\n", KnownDifference.Apply(name, recorded.Split('\n'))), result.Output);
        }
    }
}
