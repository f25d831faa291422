using Sflow.Protocol;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Transport;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump over datagrams that agents get wrong: it goes on, and tells of each fault once.</summary>
public sealed class SflowDumpMalformedTests : IDisposable
{
    private static readonly SflowAddress Sender = SflowAddress.FromIPv4(0xC0000201);
    private static readonly SflowAddress Receiver = SflowAddress.FromIPv4(0xC0000202);

    private readonly TemporaryFolder _folder = new();

    public static IEnumerable<object[]> Outputs() =>
        DumpModes.All.Select(DumpModes.Options).Append(["--json"]).Select(options => new object[] { options });

    public static IEnumerable<object[]> Some() =>
    [
        [MalformedDatagrams.PaddingInsideSample.Name], [MalformedDatagrams.FourBillionSamples.Name], [MalformedDatagrams.HugeAsPathSegment.Name],
        [MalformedDatagrams.AgentOfUnknownType.Name], [MalformedDatagrams.HeaderCut.Name], [MalformedDatagrams.AgentUnknown.Name],
    ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Outputs))]
    public async Task AllFaults_InOneCapture_AreToldOnceEach(string[] options)
    {
        var result = await RunningProgram.RunSflowDumpAsync(["-r", Write(MalformedDatagrams.All), .. options]);
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(result.Output);
        var expected = MalformedDatagrams.All.Select((malformed, index) => Told(malformed, index + 1)).Where(words => words is not null);
        Assert.Equal(expected, result.Errors.Select(WithoutAgent));
    }

    [Theory, MemberData(nameof(Some))]
    public async Task Fault_Alone_IsToldOnceAndWhatIsGoodIsPrinted(string name)
    {
        var malformed = MalformedDatagrams.All.Single(datagram => datagram.Name == name);
        var result = await RunningProgram.RunSflowDumpAsync("-r", Write([malformed]));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Told(malformed, 1) is { } words ? [words] : [], result.Errors.Select(WithoutAgent));
        Assert.Equal(malformed.Good, result.Output.Split('\n').Count(line => line == "ifName good"));
    }

    [Fact]
    public async Task Count_OfAllFaults_CountsTheErrors()
    {
        var count = DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", Write(MalformedDatagrams.All), "-q"));
        Assert.Equal(MalformedDatagrams.All.Count, count.Datagrams);
        Assert.Equal(MalformedDatagrams.All.Sum(malformed => malformed.Bytes.Length), count.Bytes);
        Assert.Equal(MalformedDatagrams.All.Count(malformed => malformed.Expected.IsError), count.Errors);
    }

    /// <summary>The line that is to be told, or null.</summary>
    private static string? Told(MalformedDatagram malformed, int number) => malformed.Expected.Code == DecodeErrorCode.None
        ? null
        : $"SflowDump: datagram {number}: {(malformed.Expected.IsWarning ? "warning: " : string.Empty)}{malformed.Expected}";

    private static string WithoutAgent(string line) => line.Replace(" of 192.0.2.1:", ":", StringComparison.Ordinal);

    private string Write(IEnumerable<MalformedDatagram> datagrams)
    {
        var file = _folder.File("malformed.pcap");
        using var capture = CaptureWriter.Create(file);
        foreach (var datagram in datagrams)
        {
            capture.WriteDatagram(datagram.Bytes, 0, Sender, 50000, Receiver);
        }

        return file;
    }
}
