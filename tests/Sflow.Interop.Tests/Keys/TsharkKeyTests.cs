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
    private const int FramesPerSeed = 3000;

    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1";

    public static IEnumerable<object[]> Captures =>
        from capture in (string[])["ovs-exotic-frames", "ovs-vxlan", "ovs-basic", "hsflowd-pcap-tcp-json"]
        from alone in (bool[])[false, true]
        select new object[] { capture, alone };

    public static IEnumerable<object[]> Seeds =>
        from seed in Enumerable.Range(1, IsSoak ? 10 : 1)
        from alone in (bool[])[false, true]
        select new object[] { seed, alone };

    /// <summary>Each key of a packet header is compared, or it is said why not; and the table names no others.</summary>
    [Fact]
    public void Keys_OfPacketHeaders_AreInTheTableOrHaveNoField()
    {
        var keys = FieldCatalog.Standard.Fields.Where(field => field.IsRepeated).Select(field => field.Name).ToHashSet();
        var mapped = TsharkKeys.All.Select(mapping => mapping.Key).ToList();
        Assert.Equal(mapped.Distinct(), mapped);
        Assert.Empty(mapped.Intersect(TsharkKeys.WithoutField));
        Assert.Empty(keys.Except(mapped).Except(TsharkKeys.WithoutField));
        Assert.All(mapped.Concat(TsharkKeys.WithoutField), key => Assert.True(FieldCatalog.Standard.TryFind(key, out _), key));
    }

    [SkippableTheory]
    [MemberData(nameof(Captures))]
    public async Task Keys_OfSampledHeadersInACapture_AreTsharksFields(string name, bool alone)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        await ExtractHeadersAsync(name, headers);
        AssertNoUnexplained(await CompareAsync(headers, alone));
    }

    [SkippableTheory]
    [MemberData(nameof(Seeds))]
    public async Task Keys_OfFramesMadeAtRandom_AreTsharksFields(int seed, bool alone)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        GeneratedFrames.Write(headers, seed, FramesPerSeed, spoil: false);
        var comparison = await CompareAsync(headers, alone);
        AssertNoUnexplained(comparison);

        // Frames of all kinds: most keys that are in the table occur.
        Assert.InRange(comparison.Keys.Count, TsharkKeys.All.Count * 9 / 10, TsharkKeys.All.Count);
    }

    /// <summary>
    /// A frame that lies about lengths, types and versions can be read in several ways, and two readers need not agree where one of them
    /// gives up. They mostly do.
    /// </summary>
    [SkippableTheory]
    [MemberData(nameof(Seeds))]
    public async Task Keys_OfFramesThatLie_AreTsharksFieldsButForFew(int seed, bool alone)
    {
        Tshark.Demand();
        using var folder = new TemporaryFolder();
        var headers = folder.File("headers.pcap");
        GeneratedFrames.Write(headers, seed, FramesPerSeed, spoil: true);
        var comparison = await CompareAsync(headers, alone);
        var frames = comparison.Unexplained.Select(difference => difference.Number).Distinct().Count();
        Assert.True(frames <= FramesPerSeed / 40, Describe(comparison));
    }

    private static async Task<KeyComparison> CompareAsync(string headers, bool alone)
    {
        var theirs = await Tshark.DissectAsync(headers, TsharkKeys.Fields, alone ? Tshark.FramesAlone : []);
        var ours = SampledFrame.Read(headers, [.. TsharkKeys.All.Select(mapping => mapping.Key)]);
        var comparison = new KeyComparison();
        comparison.Add(ours, theirs);
        Assert.True(comparison.Equal > 10 * ours.Count, $"only {comparison.Equal} values of {ours.Count} frames");
        return comparison;
    }

    private static void AssertNoUnexplained(KeyComparison comparison) => Assert.True(comparison.Unexplained.Count == 0, Describe(comparison));

    private static string Describe(KeyComparison comparison) =>
        $"{comparison.Unexplained.Count} differences:\n{string.Join('\n', comparison.Unexplained.Take(50))}";

    private static async Task ExtractHeadersAsync(string name, string target)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.OutputOf("samples/SflowDump"), "SflowDump.dll"), "-r", Repository.Capture(name), "-t"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await using (var file = File.Create(target))
        {
            await process.StandardOutput.BaseStream.CopyToAsync(file);
        }

        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
