using System.Buffers.Binary;
using System.Collections.Concurrent;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Datagrams of versions 2 and 4 through a collector, which reads one after the other in the same arrays.</summary>
public class SflowCollectorLegacyTests
{
    private const int Agents = 12;
    private const int Round = 48;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Handler_DatagramsOfAllVersionsAndSizes_AreReadAsEachAlone(int workers)
    {
        const int Rounds = 10;
        var seen = new ConcurrentDictionary<uint, (ulong Digest, SflowDatagram Copy)>();
        using var collector = new SflowCollector(Options(workers), (in SflowDatagram datagram, in ReceiveInfo _) =>
            Assert.True(seen.TryAdd(datagram.SequenceNumber, (DatagramWalk.DigestOf(datagram), datagram.Detach()))));
        collector.Start();

        byte[][] datagrams = [.. Enumerable.Range(0, Rounds * Round).Select(Datagram)];
        for (var round = 1; round <= Rounds; round++)
        {
            CollectorKit.Send(collector, datagrams[((round - 1) * Round)..(round * Round)]);
            CollectorKit.Until(() => collector.Statistics.Handled == round * Round);
        }

        collector.Dispose();
        Assert.Equal((0, 0), (collector.Statistics.DecodeErrors, collector.Statistics.HandlerErrors));
        for (var i = 0; i < datagrams.Length; i++)
        {
            Assert.True(SflowDatagram.TryParse(datagrams[i], 0, datagrams[i].Length, out var alone, out _));
            var (digest, copy) = seen[(uint)i];
            Assert.Equal(DatagramWalk.DigestOf(alone), digest);
            Assert.Equal(digest, DatagramWalk.DigestOf(copy));
            Assert.Equal((alone.Version, alone.Length), (copy.Version, copy.Length));
            Assert.Equal(datagrams[i], copy.Bytes.Span.ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void PoisonBuffers_ViewKeptTooLong_ShowsPoison(int workers)
    {
        var kept = new List<SflowDatagram>();
        using var collector = new SflowCollector(Options(workers), (in SflowDatagram datagram, in ReceiveInfo _) =>
        {
            kept.Add(datagram);
            kept.Add(datagram.Detach());
            throw new InvalidOperationException();
        });
        collector.Start();

        // Of one agent, and thus on one worker.
        CollectorKit.Send(collector, LegacyDatagrams.Version4, LegacyDatagrams.Version2);
        CollectorKit.Until(() => collector.Statistics.HandlerErrors == 2);
        collector.Dispose();

        Assert.All([kept[0], kept[2]], view => Assert.All(view.Bytes.Span.ToArray(), one => Assert.Equal(CollectorHandler.Poison, one)));
        Assert.Equal(0xDBDBDBDBu, kept[0].SampleCount);
        Assert.Equal(LegacyDatagrams.Version4, kept[1].Bytes.Span.ToArray());
        Assert.Equal(LegacyDatagrams.Version2, kept[3].Bytes.Span.ToArray());
        Assert.All([kept[1], kept[3]], copy => Assert.Equal(default, copy.Diagnose()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OnDecodeError_HeaderCut_IsTold(int workers)
    {
        var errors = new ConcurrentQueue<DecodeErrorCode>();
        var options = Options(workers);
        options.OnDecodeError = (error, in _) => errors.Enqueue(error.Code);
        using var collector = new SflowCollector(options, (in _, in _) => { });
        collector.Start();

        CollectorKit.Send(collector, LegacyDatagrams.Version4[..23], LegacyDatagrams.Version2);
        CollectorKit.Until(() => collector.Statistics is { DecodeErrors: 1, Handled: 1 });

        Assert.Equal([DecodeErrorCode.Truncated], errors);
    }

    private static SflowCollectorOptions Options(int workers)
    {
        var options = CollectorKit.Loopback;
        options.Workers = workers;
        options.PoisonBuffers = true;
        return options;
    }

    /// <summary>One of all versions by turns, older ones whole or cut behind their header, with agent and sequence number of its own.</summary>
    private static byte[] Datagram(int number)
    {
        var datagram = (number % 3) switch
        {
            0 => Cut(LegacyDatagrams.Version4, number),
            1 => Cut(LegacyDatagrams.Version2, number),
            _ => Frames.Sflow((uint)number),
        };
        BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(8), 0x0A000000 + ((uint)number % Agents));
        if (number % 3 != 2)
        {
            BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(12), (uint)number);
        }

        return datagram;
    }

    private static byte[] Cut(byte[] datagram, int number)
    {
        const int Header = 24;
        const int Cuts = 7;
        return datagram[..Math.Max(Header, datagram.Length - (number % Cuts * datagram.Length / Cuts))];
    }
}
