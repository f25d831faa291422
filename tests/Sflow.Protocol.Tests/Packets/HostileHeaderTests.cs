using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Protocol.Tests.Packets;

/// <summary>Headers spoilt and made up: a dissection, and reading all that it found, never throws, allocates nothing and stays inside the bytes.</summary>
public class HostileHeaderTests(ITestOutputHelper output)
{
    private static readonly LinkType[] Links = Enum.GetValues<LinkType>();

    private readonly HeaderStack _headers = new();
    private readonly HeaderReading _reading = new();

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x00)]
    [InlineData(0x45)]
    [InlineData(0x60)]
    [InlineData(0x81)]
    public void Dissect_OneByteOverAndOver_StaysInsideTheBytes(byte octet)
    {
        var bytes = Enumerable.Repeat(octet, 300).ToArray();
        foreach (var link in Links)
        {
            for (var length = 0; length <= bytes.Length; length++)
            {
                Assert.NotEqual(0ul, Digest(bytes, length, link, 0x0800));
            }
        }
    }

    [Fact]
    public void Dissect_EveryByteOfEveryFrameReplaced_StaysInsideTheBytes()
    {
        foreach (var frame in HeaderFrame.All)
        {
            var spoilt = (byte[])frame.Bytes.Clone();
            for (var i = 12; i < spoilt.Length; i++)
            {
                foreach (var value in (byte[])[0x00, 0x01, 0x0F, 0x40, 0x7F, 0x80, 0xC0, 0xF0, 0xFF])
                {
                    spoilt[i] = value;
                    Assert.NotEqual(0ul, Digest(spoilt, spoilt.Length, LinkType.Ethernet, 0));
                }

                spoilt[i] = frame.Bytes[i];
            }
        }
    }

    [Fact]
    public void Dissect_RandomBytes_NeverThrowsAndNeverAllocates()
    {
        var inputs = Gen.ArrayOf(Gen.Choose(0, 255)).Zip(Gen.Choose(0, Links.Length - 1)).Zip(Gen.Choose(0, ushort.MaxValue));
        Prop.ForAll(
            Arb.From(inputs),
            input =>
            {
                var bytes = Array.ConvertAll(input.Item1.Item1, value => (byte)value);
                var link = Links[input.Item1.Item2];
                Digest(bytes, bytes.Length, link, (ushort)input.Item2);
                var before = AllocatedBytes.Begin();
                Digest(bytes, bytes.Length, link, (ushort)input.Item2);
                AssertNothing(AllocatedBytes.Since(before));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.PropertyRuns).WithReplay(6343, 4791).WithEndSize(300));
    }

    /// <summary>All of them in the long run, in every build as many as a few seconds allow.</summary>
    [Fact]
    public void Dissect_MutatedFrames_NeverThrowsAndNeverAllocates()
    {
        var mutator = new Mutator([.. HeaderFrame.All.Select(frame => frame.Bytes), .. Frames.All.Values], 20261124);
        var watch = Stopwatch.StartNew();
        long found = 0;
        long allocated = 0;
        Digest(HeaderFrame.Of("VXLAN").Bytes, 100, LinkType.Ethernet, 0);
        _ = AllocatedBytes.Begin();
        for (var i = 0; i < Effort.MutatedHeaders; i++)
        {
            mutator.Next();
            var link = (i & 7) == 0 ? Links[(i >> 3) % Links.Length] : LinkType.Ethernet;
            var etherType = (ushort)(i >> 4);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Digest(mutator.Buffer, mutator.Length, link, etherType);
            found += _headers.Count;
            if (GC.GetAllocatedBytesForCurrentThread() != before)
            {
                // A collection that another test causes counts the rest of the thread's allocation context, once; code allocates again.
                before = AllocatedBytes.Begin();
                Digest(mutator.Buffer, mutator.Length, link, etherType);
                allocated += AllocatedBytes.Since(before);
            }
        }

        AssertNothing(allocated);
        Assert.True(found > 2L * Effort.MutatedHeaders, $"Most mutations leave the outer headers whole: {found} headers found.");
        var line = FormattableString.Invariant($"soak: mutation {Effort.MutatedHeaders} headers, {watch.Elapsed.TotalSeconds:F1} s, 0 throws");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    /// <summary>The gate on allocation holds for the net10.0 build.</summary>
    private static void AssertNothing(long allocated)
    {
#if NETSTANDARD_BUILD
        Assert.True(allocated >= 0);
#else
        Assert.Equal(0, allocated);
#endif
    }

    private ulong Digest(byte[] bytes, int length, LinkType link, ushort etherType)
    {
        PacketDissector.Dissect(bytes, 0, length, link, etherType, HeaderKinds.All, true, _headers);
        return _reading.Digest(_headers, length);
    }
}
