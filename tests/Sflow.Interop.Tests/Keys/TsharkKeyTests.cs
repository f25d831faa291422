using System.Diagnostics;
using Sflow.Analytics.Fields;

namespace Sflow.Interop.Tests.Keys;

/// <summary>
/// The keys of packet headers against the real tshark: every key that tshark has a field for, every occurrence, in every frame. Once as a
/// user's tshark sees a capture, and once with what it puts together from several frames switched off.
/// </summary>
[Trait("Interop", "true")]
public class TsharkKeyTests
{
    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1";

    public static IEnumerable<object[]> Captures =>
        from capture in (string[])["ovs-exotic-frames", "ovs-vxlan", "ovs-basic", "hsflowd-pcap-tcp-json"]
        from alone in (bool[])[false, true]
        select new object[] { capture, alone };

    public static IEnumerable<object[]> Seeds =>
        from seed in Enumerable.Range(1, IsSoak ? 40 : 1)
        from spoil in (bool[])[false, true]
        from alone in (bool[])[false, true]
        select new object[] { seed, spoil, alone };

    [SkippableTheory]
    [MemberData(nameof(Captures))]
    public async Task Keys_OfSampledHeadersInACapture_AreTsharksFields(string name, bool alone)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        await ExtractHeadersAsync(name, headers);
        await CompareAsync(headers, alone);
    }

    [SkippableTheory]
    [MemberData(nameof(Seeds))]
    public async Task Keys_OfFramesMadeAtRandom_AreTsharksFields(int seed, bool spoil, bool alone)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        GeneratedFrames.Write(headers, seed, count: 3000, spoil);
        await CompareAsync(headers, alone);
    }

    private static async Task CompareAsync(string headers, bool alone)
    {
        var theirs = await Tshark.DissectAsync(headers, TsharkKeys.Fields, alone ? Tshark.FramesAlone : []);
        var ours = SampledFrame.Read(headers, [.. TsharkKeys.All.Select(mapping => mapping.Key)]);
        var comparison = new KeyComparison();
        comparison.Add(ours, theirs);
        Assert.True(comparison.Unexplained.Count == 0, $"{comparison.Unexplained.Count} differences:\n{string.Join('\n', comparison.Unexplained.Take(50))}");
        Assert.True(comparison.Equal > ours.Count);
    }

    private static async Task ExtractHeadersAsync(string name, string target)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.SflowDump, "-r", Repository.Capture(name), "-t"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await using (var file = File.Create(target))
        {
            await process.StandardOutput.BaseStream.CopyToAsync(file);
        }

        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
