using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Test vectors of other decoders that are not as they should be; other people's, so they are read where they lie.</summary>
public class MalformedVectorTests
{
    /// <summary>Every vector with all that is told of it; the others are without a fault.</summary>
    private static readonly Dictionary<string, DecodeError[]> Told = new()
    {
        // Brocade's padding, in three of its samples.
        ["vflow-decoder_test-testsflowrawpacketwithpaddingaftersample"] =
        [
            new(DecodeErrorCode.UnreadBytes, 532, 1), new(DecodeErrorCode.UnreadBytes, 1040, 1), new(DecodeErrorCode.UnreadBytes, 1332, 1),
        ],

        // Sample lengths that leave out the end of their last record.
        ["gopacket-5"] = [new(DecodeErrorCode.Truncated, 88, ExtendedRouter.Tag)],
        ["gopacket-8"] = [new(DecodeErrorCode.Truncated, 88, ExtendedRouter.Tag)],

        // A sample that is larger than its datagram.
        ["gopacket-11"] = [new(DecodeErrorCode.LengthExceedsContainer, 32, 2)],

        // A whole receive buffer, of which the datagram is the beginning.
        ["goflow2-expandedsflowdecode"] = [new(DecodeErrorCode.TrailingBytes, 1168)],
    };

    public static IEnumerable<object[]> Vectors => SharedFiles.Captures("vectors").DefaultIfEmpty("gopacket-5").Select(name => new object[] { name });

    [SkippableTheory]
    [MemberData(nameof(Vectors))]
    public void Diagnose_Vector_TellsEachFaultOnce(string name)
    {
        var told = new List<DecodeError>();
        foreach (var datagram in Read(name))
        {
            told.AddRange(Reading.Faults(datagram));
        }

        Assert.Equal(Told.GetValueOrDefault(name, []), told);
    }

    [SkippableFact]
    public void Quirk02_PaddingOfARealSwitch_LosesNoSample()
    {
        var datagram = Assert.Single(Read("vflow-decoder_test-testsflowrawpacketwithpaddingaftersample"));
        var headers = 0;
        var samples = 0u;
        foreach (var sample in Reading.Parse(datagram).Samples)
        {
            samples++;
            headers += sample.TryReadFlow(out var flow) && flow.Records.TryFind<SampledHeader>(out var header) && !header.Header.IsEmpty ? 1 : 0;
        }

        Assert.Equal((Reading.Parse(datagram).SampleCount, true), (samples, headers > 3));
    }

    [SkippableFact]
    public void Quirk05_UnpaddedTextOfARealAgent_IsReadWhole()
    {
        var datagram = Assert.Single(Read("goflow2-sflowdecodedropextendedfunction"));
        Assert.Equal(2, datagram.Length % 4);
        Assert.Empty(Reading.Faults(datagram));
    }

    [SkippableFact]
    public void CutSample_OfAVector_GivesWhatIsThere()
    {
        var router = Reading.Find<ExtendedRouter>(Assert.Single(Read("gopacket-5")), out var whole);
        Assert.False(whole);
        Assert.Equal(("192.168.1.33", uint.MaxValue), (router.NextHop.ToString(), router.SourceMaskLength));
        var lag = Reading.Find<LagPortStatistics>(Assert.Single(Read("gopacket-11")), out whole);
        Assert.True(whole);
        Assert.NotEqual(default, lag);
    }

    private static List<byte[]> Read(string name) => PcapFile.ReadDatagrams(SharedFiles.Require("corpus", "vectors", name + ".pcap"));
}
