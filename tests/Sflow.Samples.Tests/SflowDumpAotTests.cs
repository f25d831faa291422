using System.Diagnostics;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump as a native binary: the output of the one that is compiled as it runs, and a quick start.</summary>
public class SflowDumpAotTests(NativeSflowDump native) : IClassFixture<NativeSflowDump>
{
    private const int Starts = 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(20);

    [SkippableTheory]
    [InlineData]
    [InlineData("-g")]
    [InlineData("-l")]
    [InlineData("-j")]
    [InlineData("-J")]
    [InlineData("--json")]
    [InlineData("-M")]
    public async Task Output_OfTheBinary_IsThatOfTheAssembly(params string[] options)
    {
        string[] arguments = ["-r", Repository.Capture("sflowtool/every-structure"), .. options];
        var compiled = await native.RunAsync(arguments);
        var expected = await RunningProgram.RunSflowDumpAsync(arguments);
        Assert.NotEmpty(compiled.Output);
        Assert.Equal((expected.ExitCode, expected.Output), (compiled.ExitCode, compiled.Output));
        Assert.Equal(expected.Errors, compiled.Errors);
    }

    [SkippableFact]
    public async Task WrongUsage_OfTheBinary_IsTold()
    {
        var result = await native.RunAsync("-p", "x");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["SflowDump: -p: expected 0 to 65535, got 'x'"], result.Errors);
    }

    /// <summary>
    /// From before the process is made until after its end, with a small capture decoded in between. The quickest of the starts counts: the
    /// others tell what else the machine does, other tests of this run among it.
    /// </summary>
    [SkippableFact]
    public async Task Start_OfTheBinary_TakesLessThanTwentyMilliseconds()
    {
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i <= Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            var result = await native.RunAsync("-r", Repository.Capture("ovs-basic"), "-q");
            quickest = i > 0 && watch.Elapsed < quickest ? watch.Elapsed : quickest;
            Assert.Equal(204, DumpCount.Read(result).Datagrams);
        }

        Assert.InRange(quickest, TimeSpan.Zero, MostTime);
    }
}
