using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Every fault alone in a datagram: what can be read is delivered, one thing is told, nothing else happens.</summary>
public class MalformedDatagramTests
{
    public static IEnumerable<object[]> Names => MalformedDatagrams.All.Select(malformed => new object[] { malformed.Name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_OneFault_TellsItOnceWithItsPlace(string name) => Reading.AssertTold(Named(name).Expected, Named(name).Bytes);

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_OneFault_DeliversWhatIsSound(string name) =>
        Assert.Equal(Named(name).Good, Reading.Names(Named(name).Bytes).Count(text => text == "good"));

    /// <summary>Two datagrams' faults in one do not hide each other, as long as sound samples stand between.</summary>
    [Fact]
    public void Diagnose_TwoFaultsApart_TellsBoth()
    {
        var faults = Reading.Faults(CraftedDatagrams.Datagram(
            SampleOf(MalformedDatagrams.ShortRecord), HexBytes.Parse(MalformedDatagrams.Good), SampleOf(MalformedDatagrams.RecordBeyondItsSample), SampleOf(MalformedDatagrams.HugeAsPath)));
        Assert.Equal([DecodeErrorCode.Truncated, DecodeErrorCode.LengthExceedsContainer, DecodeErrorCode.CountExceedsContainer], faults.Select(fault => fault.Code));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OneFault_AllocatesNothingAndTakesBoundedSteps(string name)
    {
        var bytes = Named(name).Bytes;
        Walk(bytes);
        var before = AllocatedBytes.Begin();
        var steps = 0;
        for (var i = 0; i < 1000; i++)
        {
            steps = Walk(bytes);
        }

#if NETSTANDARD_BUILD
        Assert.True(AllocatedBytes.Since(before) >= 0);
#else
        Assert.Equal(0, AllocatedBytes.Since(before));
#endif
        Assert.InRange(steps, 0, 64 + (bytes.Length * 16));
    }

    private static MalformedDatagram Named(string name) => MalformedDatagrams.All.Single(malformed => malformed.Name == name);

    private static int Walk(byte[] bytes)
    {
        var walk = new DatagramWalk(RecordRegistry.Standard);
        walk.Read(bytes, 0, bytes.Length);
        return walk.Steps;
    }

    /// <summary>The sample at fault: all before the sound one that ends the datagram.</summary>
    private static byte[] SampleOf(MalformedDatagram malformed)
    {
        foreach (var sample in Reading.Parse(malformed.Bytes).Samples)
        {
            return Wire.Encode(sample.Record);
        }

        throw new InvalidOperationException("No sample.");
    }
}
