using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Tests.Transport;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Datagrams that are too short, empty or larger than most.</summary>
public class DatagramQuirkTests
{
    [Fact]
    public void Quirk12_ShortDatagram_TellsOneFaultAtEveryLength()
    {
        var whole = MalformedDatagrams.Datagram(MalformedDatagrams.Good, MalformedDatagrams.Good);
        for (var length = 0; length < whole.Length; length++)
        {
            var fault = Assert.Single(Reading.Faults(whole[..length]));
            Assert.True(fault.IsError);
            Assert.InRange(fault.Offset, 0, length);
            Assert.Equal(
                length < 28 ? DecodeErrorCode.Truncated : length is < 36 or (>= 64 and < 72) ? DecodeErrorCode.MissingElements : DecodeErrorCode.LengthExceedsContainer,
                fault.Code);
        }

        Assert.Empty(Reading.Faults(whole));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(0x7FFFFFFF)]
    [InlineData(-1)]
    public void Quirk12_AgentOfUnknownType_IsRefusedWithItsPlace(int type)
    {
        var bytes = (byte[])MalformedDatagrams.AgentOfUnknownType.Bytes.Clone();
        CraftedDatagrams.Word((uint)type).CopyTo(bytes, 4);
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnknownAddressType, 4), bytes);
    }

    [Fact]
    public void Quirk13_AnotherVersion_IsRefusedWithItsPlace() =>
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnsupportedVersion, 0), MalformedDatagrams.AnotherVersion.Bytes);

    [Fact]
    public void Quirk14_EmptyDatagram_IsIgnoredQuietly()
    {
        var told = 0;
        var options = CollectorKit.Loopback;
        options.OnDecodeError = (_, in _) => told++;
        var handled = 0;
        using var collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) => handled++);
        collector.Start();
        CollectorKit.Send(collector, [], [], MalformedDatagrams.Datagram(MalformedDatagrams.Good));
        CollectorKit.Until(() => collector.Statistics.Datagrams == 3);
        collector.Dispose();
        Assert.Equal((1, 0), (handled, told));
        Assert.Equal((2, 0, 0, 64), (collector.Statistics.Empty, collector.Statistics.DecodeErrors, collector.Statistics.Oversized, collector.Statistics.Bytes));
    }

    /// <summary>The largest that UDP over IPv4 carries.</summary>
    [Fact]
    public void Quirk15_DatagramOf65507Bytes_IsReceivedAndReadWhole()
    {
        const int Samples = 1818;
        var samples = Enumerable.Repeat(HexBytes.Parse(MalformedDatagrams.Good), Samples).ToArray();
        byte[] bytes = [.. CraftedDatagrams.Datagram(samples), .. new byte[31]];
        Assert.Equal(65507, bytes.Length);
        var names = 0;
        using var collector = new SflowCollector(
            CollectorKit.Loopback,
            (in SflowDatagram datagram, in ReceiveInfo _) => names = Reading.Names(datagram.Bytes.Span.ToArray()).Count);
        collector.Start();
        CollectorKit.Send(collector, bytes);
        CollectorKit.Until(() => collector.Statistics.Datagrams == 1);
        collector.Dispose();
        Assert.Equal(Samples, names);
        Assert.Equal((0, 0), (collector.Statistics.Oversized, collector.Statistics.HandlerErrors));
    }

    [SkippableFact]
    public void Quirk22_SenderMappedIntoIPv6_IsToldAsIPv4()
    {
        Skip.IfNot(Socket.OSSupportsIPv6);
        Assert.Equal("192.0.2.7", SflowAddress.FromIPAddress(IPAddress.Parse("::ffff:192.0.2.7")).ToString());
        SflowAddress source = default;
        using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = new IPEndPoint(IPAddress.IPv6Any, 0) },
            (in SflowDatagram _, in ReceiveInfo info) => source = info.Source);
        collector.Start();
        CollectorKit.Send(collector, MalformedDatagrams.Datagram());
        CollectorKit.Until(() => collector.Statistics.Datagrams == 1);
        collector.Dispose();
        Assert.Equal((AddressType.IPv4, "127.0.0.1"), (source.Type, source.ToString()));
    }
}
