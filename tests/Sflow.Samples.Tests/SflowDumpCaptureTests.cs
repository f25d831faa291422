using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump making captures of captures, making sFlow of packets, sending on, and keeping time.</summary>
public sealed class SflowDumpCaptureTests : IDisposable
{
    private const int FlowSamples = 1187;

    private static readonly byte[] Sampled = Frame(0xAA);
    private static readonly byte[] Discarded = Frame(0xDD);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ovs-basic")]
    [InlineData("sflowtool/every-structure")]
    public async Task Datagrams_WrittenAsACapture_AreTheSame(string capture)
    {
        var copy = await WriteAsync("copy.pcap", "-r", Repository.Capture(capture), "-M");
        Assert.Equal(Datagrams(Repository.Capture(capture)), Datagrams(copy));
    }

    [Fact]
    public async Task Headers_WrittenAsACapture_AreThoseOfTheFlowSamples()
    {
        var headers = await WriteAsync("headers.pcap", "-r", Repository.Capture("ovs-basic"), "-t");
        Assert.Equal(SampledHeaders(Repository.Capture("ovs-basic")), Packets(headers));
        Assert.Equal(FlowSamples, Packets(headers).Count);
    }

    [Theory]
    [InlineData("-t", 0xAA)]
    [InlineData("-T", 0xDD)]
    public async Task Headers_OfSamplesOrDiscards_AreKeptApart(string option, byte mark)
    {
        WriteSampleAndDiscard(_folder.File("both.pcap"));
        var packets = Packets(await WriteAsync("headers.pcap", "-r", _folder.File("both.pcap"), option));
        Assert.Equal((Convert.ToHexString(Frame(mark)), 100u), Assert.Single(packets));
    }

    [Fact]
    public async Task PlainPackets_EachSampled_AreNumberedSamples()
    {
        var packets = await WriteAsync("packets.pcap", "-r", Repository.Capture("ovs-basic"), "-t");
        var encoded = await WriteAsync("sflow.pcap", "-r", packets, "-R", "1", "-M");
        var count = DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", encoded, "-q"));
        Assert.Equal((FlowSamples, FlowSamples, 0), (count.Samples, count.Records, count.Errors));
        Assert.Equal(
            Enumerable.Range(1, FlowSamples).Select(i => ((uint)i, (uint)i, 1u)),
            FlowHeaders(encoded).Select(sample => (sample.SequenceNumber, sample.SamplePool, sample.SamplingRate)));

        // The frame check sequence, which a capture does not hold, counts in frame_length.
        Assert.Equal(Packets(packets).Select(packet => (packet.Bytes, packet.Length + 4)), SampledHeaders(encoded));
    }

    [Fact]
    public async Task PlainPackets_OneInFourSampled_AreTheSameSamplesEachTime()
    {
        var packets = await WriteAsync("packets.pcap", "-r", Repository.Capture("ovs-basic"), "-t");
        var samples = FlowHeaders(await WriteAsync("one.pcap", "-r", packets, "-R", "4", "-M"));
        Assert.InRange(samples.Count, FlowSamples / 6, FlowSamples / 3);
        Assert.All(samples, sample => Assert.Equal(4u, sample.SamplingRate));
        Assert.Equal(Enumerable.Range(1, samples.Count).Select(i => (uint)i), samples.Select(sample => sample.SequenceNumber));
        Assert.All(samples.Zip(samples.Skip(1)), pair => Assert.InRange(pair.Second.SamplePool - pair.First.SamplePool, 1u, 7u));
        await WriteAsync("two.pcap", "-r", packets, "-R", "4", "-M");
        Assert.Equal(await File.ReadAllBytesAsync(_folder.File("one.pcap")), await File.ReadAllBytesAsync(_folder.File("two.pcap")));
    }

    [Fact]
    public async Task PlainPackets_Encoded_ArePrinted()
    {
        var packets = await WriteAsync("packets.pcap", "-r", Repository.Capture("ovs-basic"), "-t");
        var result = await RunningProgram.RunSflowDumpAsync("-r", packets, "-R", "1", "-l");
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(FlowSamples, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("FLOW,0.0.0.0,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PlainPackets_EncodedAndSentWithASpeed_AreTheDatagramsInTheirTime()
    {
        const double seconds = 1;
        var packets = await WriteAsync("packets.pcap", "-r", Repository.Capture("ovs-basic"), "-t");
        var encoded = Datagrams(await WriteAsync("sflow.pcap", "-r", packets, "-R", "1", "-M"));
        var speed = TimeSpan.FromTicks((encoded[^1].Time - encoded[0].Time) / 100) / TimeSpan.FromSeconds(seconds);
        using var receiver = Receiver();
        var watch = Stopwatch.StartNew();
        var result = await RunningProgram.RunSflowDumpAsync("-r", packets, "-R", "1", "-P", FormattableString.Invariant($"{speed:F4}"), "-f", Target(receiver));
        Assert.InRange(watch.Elapsed.TotalSeconds, seconds * 0.95, seconds + 15);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Output));
        Assert.Equal(encoded.Select(datagram => datagram.Bytes), Received(receiver));
    }

    [Fact]
    public async Task Targets_Two_GetEveryDatagramUnchanged()
    {
        using var first = Receiver();
        using var second = Receiver();
        var result = await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-f", Target(first), "-f", Target(second), "-P", "20");
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Output));
        Assert.Empty(result.Errors);
        var sent = SampleSender.Read("ovs-basic").Select(Convert.ToHexString).ToList();
        Assert.Equal(sent, Received(first));
        Assert.Equal(sent, Received(second));
    }

    [Fact]
    public async Task Replay_WithASpeed_TakesItsTimeAndEnds()
    {
        const double seconds = 2;
        var times = Times("ovs-basic");
        var speed = TimeSpan.FromTicks((times[^1] - times[0]) / 100) / TimeSpan.FromSeconds(seconds);
        var watch = Stopwatch.StartNew();
        var count = DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-q", "-P", FormattableString.Invariant($"{speed:F4}")));
        Assert.InRange(watch.Elapsed.TotalSeconds, seconds * 0.95, seconds + 15);
        Assert.Equal(times.Count, count.Datagrams);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task Replay_InRealTimeOrNone_IsAsLongAsTheCapture(string speed)
    {
        const int seconds = 2;
        var all = Times("ovs-basic");
        var times = all.TakeWhile(time => time - all[0] <= seconds * 1_000_000_000L).ToList();
        var watch = Stopwatch.StartNew();
        var count = DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-q", "-P", speed, "--duration", $"{seconds}"));
        Assert.Equal(times.Count, count.Datagrams);
        Assert.True(speed == "0" || watch.Elapsed.Ticks >= (times[^1] - times[0]) / 100, $"{watch.Elapsed} is less than real time.");
    }

    [Fact]
    public async Task Replay_WithADuration_EndsEarly()
    {
        const int seconds = 5;
        var times = Times("ovs-basic");
        var count = DumpCount.Read(await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-basic"), "-q", "--duration", $"{seconds}"));
        var expected = times.TakeWhile(time => time - times[0] <= seconds * 1_000_000_000L).Count();
        Assert.InRange(expected, 1, times.Count - 1);
        Assert.Equal(expected, count.Datagrams);
    }

    private static byte[] Frame(byte mark) => [.. Enumerable.Repeat(mark, 12), 0x88, 0xB5, .. Enumerable.Repeat(mark, 46)];

    private static void WriteSampleAndDiscard(string file)
    {
        using var capture = CaptureWriter.Create(file);
        var writer = new SflowDatagramWriter(
            new byte[SflowDatagramWriter.DefaultMaxDatagramSize],
            datagram => capture.WriteDatagram(datagram, 0, SflowAddress.FromIPv4(0xC0000201), 50000, SflowAddress.FromIPv4(0xC0000202)));
        writer.BeginFlowSample(new FlowSampleHeader { SamplingRate = 1 });
        writer.Add(Header(Sampled));
        writer.EndSample();
        writer.BeginDiscardedPacket(new DiscardedPacketHeader { Reason = DropReason.Acl });
        writer.Add(Header(Discarded));
        writer.EndSample();
        writer.Flush();
    }

    private static SampledHeader Header(byte[] frame) => new() { Protocol = HeaderProtocol.Ethernet, FrameLength = 100, Header = new(frame) };

    private static List<(string Bytes, long Time, string From, string To)> Datagrams(string file)
    {
        using var capture = CaptureReader.Open(file);
        var datagrams = new List<(string, long, string, string)>();
        while (capture.TryRead(out var datagram))
        {
            datagrams.Add((
                Convert.ToHexString(datagram.Bytes), datagram.TimestampNanoseconds, $"{datagram.Source} {datagram.SourcePort}", $"{datagram.Destination} {datagram.DestinationPort}"));
        }

        return datagrams;
    }

    private static List<long> Times(string capture) => [.. Datagrams(Repository.Capture(capture)).Select(datagram => datagram.Time)];

    private static List<(string Bytes, uint Length)> Packets(string file)
    {
        using var capture = CaptureReader.Open(file);
        var packets = new List<(string, uint)>();
        while (capture.TryReadPacket(out var packet))
        {
            packets.Add((Convert.ToHexString(packet.Bytes), packet.OriginalLength));
        }

        return packets;
    }

    private static List<FlowSample> ReadFlows(string file)
    {
        using var capture = CaptureReader.Open(file);
        var flows = new List<FlowSample>();
        while (capture.TryRead(out var captured))
        {
            Assert.True(captured.TryParse(out var datagram, out _));
            foreach (var sample in datagram.Detach().Samples)
            {
                if (sample.TryReadFlow(out var flow))
                {
                    flows.Add(flow);
                }
            }
        }

        return flows;
    }

    private static List<FlowSampleHeader> FlowHeaders(string file) => [.. ReadFlows(file).Select(flow => flow.Header)];

    private static List<(string Bytes, uint Length)> SampledHeaders(string file)
    {
        var headers = new List<(string, uint)>();
        foreach (var flow in ReadFlows(file))
        {
            foreach (var record in flow.Records)
            {
                if (record.TryRead(out SampledHeader header))
                {
                    headers.Add((Convert.ToHexString(header.Header.Span), header.FrameLength));
                }
            }
        }

        return headers;
    }

    private static Socket Receiver()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 4 * 1024 * 1024 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static string Target(Socket receiver) => $"127.0.0.1/{((IPEndPoint)receiver.LocalEndPoint!).Port}";

    /// <summary>What waits at a receiver.</summary>
    private static List<string> Received(Socket receiver)
    {
        var datagrams = new List<string>();
        var buffer = new byte[65536];
        while (receiver.Available > 0)
        {
            datagrams.Add(Convert.ToHexString(buffer.AsSpan(0, receiver.Receive(buffer))));
        }

        return datagrams;
    }

    /// <summary>Runs the program and makes a file of its output.</summary>
    private async Task<string> WriteAsync(string name, params string[] arguments)
    {
        var result = await RunningProgram.RunSflowDumpAsync(arguments);
        Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors));
        await File.WriteAllBytesAsync(_folder.File(name), Encoding.Latin1.GetBytes(result.Output));
        return _folder.File(name);
    }
}
