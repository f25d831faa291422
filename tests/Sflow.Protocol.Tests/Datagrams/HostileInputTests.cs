using System.Buffers.Binary;
using System.Diagnostics;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>Datagrams cut and spoilt: reading all of one never throws, allocates nothing and does bounded work.</summary>
public class HostileInputTests(ITestOutputHelper output)
{
    /// <summary>Fields and elements a byte can cause: an element takes a byte at least, and nests to a fixed depth.</summary>
    private const int StepsPerByte = 16;

    private static readonly RecordRegistry Registry = RecordRegistry.Standard.With<VendorProbe>();
    private static readonly byte[][] Originals = [.. CorpusFiles.ReadOneOfEachKind(), .. CraftedDatagrams.All];

    [Fact]
    public void Originals_Walked_AreDecodedWithoutAllocation()
    {
        Assert.True(Originals.Length >= 40, $"Only {Originals.Length} datagrams.");
        foreach (var original in Originals)
        {
            Assert.True(Read(original, 0, original.Length).Samples > 0);
        }

        AssertNothing(AllocatedBy(Originals));
    }

    [Fact]
    public void Datagram_CutAtEveryLength_IsReadWithoutItsSurroundings()
    {
        var buffer = new byte[8192];
        var length = 0;
        foreach (var original in Originals)
        {
            for (length = 0; length <= original.Length; length++)
            {
                original.AsSpan(0, length).CopyTo(buffer.AsSpan(16));
                buffer.AsSpan(16 + length, 64).Clear();
                var beforeZeros = Read(buffer, 16, length);
                buffer.AsSpan(16 + length, 64).Fill(0xFF);
                var beforeOnes = Read(buffer, 16, length);
                Assert.Equal(beforeZeros.Digest, beforeOnes.Digest);
                Assert.InRange(beforeZeros.Steps, 0, 64 + (length * StepsPerByte));
            }
        }
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x00000000)]
    [InlineData(0x00000001)]
    [InlineData(0x7FFFFFFF)]
    [InlineData(0x80000000)]
    public void Datagram_EveryWordReplaced_IsReadToItsEnd(uint word)
    {
        var buffer = new byte[8192];
        foreach (var original in Originals)
        {
            original.CopyTo(buffer, 0);
            for (var position = 0; position + 4 <= original.Length; position += 4)
            {
                BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(position), word);
                var walk = Read(buffer, 0, original.Length);
                Assert.InRange(walk.Steps, 0, 64 + (original.Length * StepsPerByte));
                original.AsSpan(position, 4).CopyTo(buffer.AsSpan(position));
            }
        }
    }

    [Fact]
    public void Datagram_MutatedAtRandom_NeverThrowsAndNeverAllocates()
    {
        var mutator = new Mutator(Originals, 20261123);
        var watch = Stopwatch.StartNew();
        long allocated = 0;
        long parsed = 0;
        _ = AllocatedBy(Originals);
        _ = AllocatedBytes.Begin();
        for (var i = 0; i < Effort.Mutations; i++)
        {
            mutator.Next();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var walk = new DatagramWalk(Registry);
            parsed += walk.Read(mutator.Buffer, 0, mutator.Length) ? 1 : 0;
            if (mutator.Buffer[3] is 2 or 4)
            {
                // Perhaps read as one of those versions, which need an array.
                continue;
            }

            if (GC.GetAllocatedBytesForCurrentThread() != before)
            {
                // Such an array leaves room in the thread's allocation context, which a collection that another test causes counts as
                // allocated, once; what the code allocates it allocates again.
                before = AllocatedBytes.Begin();
                new DatagramWalk(Registry).Read(mutator.Buffer, 0, mutator.Length);
                allocated += AllocatedBytes.Since(before);
            }

            if (walk.Steps > 64 + (mutator.Length * StepsPerByte))
            {
                Assert.Fail($"Datagram {i} caused {walk.Steps} steps.");
            }
        }

        AssertNothing(allocated);
        Assert.True(parsed > Effort.Mutations / 2, "Most mutations leave the envelope whole.");
        var line = FormattableString.Invariant($"soak: mutation {Effort.Mutations} datagrams, {watch.Elapsed.TotalSeconds:F1} s, 0 throws");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    /// <summary>The faster ways have shortcuts of their own.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Datagram_ReadInAnotherWay_IsReadAlike(int way)
    {
        var mutator = new Mutator(Originals, 20261124);
        for (var i = 0; i < Effort.Mutations / 10; i++)
        {
            mutator.Next();
            var oneByOne = Read(mutator.Buffer, 0, mutator.Length);
            var otherwise = new DatagramWalk(Registry, (DatagramWay)way);
            otherwise.Read(mutator.Buffer, 0, mutator.Length);
            if (oneByOne.Digest != otherwise.Digest)
            {
                Assert.Fail($"Datagram {i}: {oneByOne.Steps} steps one by one, {otherwise.Steps} {(DatagramWay)way}.");
            }
        }
    }

#if !NETSTANDARD_BUILD
    [Fact]
    public void SamplePath_SteadyState_AllocatesNothing()
    {
        byte[][] datagrams = [.. CorpusFiles.Read("ovs-basic")];
        var packets = 0;
        foreach (var datagram in datagrams)
        {
            packets += Read(datagram, 0, datagram.Length).Packets;
        }

        Assert.True(packets > 1000, $"Only {packets} packets.");
        Assert.Equal(0, AllocatedBy(datagrams));
    }
#endif

    /// <summary>The gate on allocation holds for the net10.0 build.</summary>
    private static void AssertNothing(long allocated)
    {
#if NETSTANDARD_BUILD
        Assert.True(allocated >= 0);
#else
        Assert.Equal(0, allocated);
#endif
    }

    private static long AllocatedBy(byte[][] datagrams)
    {
        var before = AllocatedBytes.Begin();
        foreach (var datagram in datagrams)
        {
            Read(datagram, 0, datagram.Length);
        }

        return AllocatedBytes.Since(before);
    }

    private static DatagramWalk Read(byte[] buffer, int offset, int length)
    {
        var walk = new DatagramWalk(Registry);
        walk.Read(buffer, offset, length);
        return walk;
    }
}
