using System.Buffers.Binary;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Addresses without bytes, with too many, of both families, and fields that stand where no processor likes them.</summary>
public class AddressQuirkTests
{
    [Fact]
    public void Quirk17_VoidNextHop_TakesNoBytes()
    {
        var bytes = MalformedDatagrams.NextHopVoid.Bytes;
        Assert.Empty(Reading.Faults(bytes));
        Assert.Equal(new ExtendedRouter { SourceMaskLength = 24, DestinationMaskLength = 16 }, Reading.Find<ExtendedRouter>(bytes, out var whole));
        Assert.True(whole);
    }

    [Fact]
    public void Quirk17_ZeroFilledNextHop_TakesFourBytes()
    {
        var bytes = MalformedDatagrams.NextHopZeroFilled.Bytes;
        Assert.Empty(Reading.Faults(bytes));
        Assert.Equal(new ExtendedRouter { SourceMaskLength = 24, DestinationMaskLength = 16 }, Reading.Find<ExtendedRouter>(bytes, out var whole));
        Assert.True(whole);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000")]
    public void Quirk17_UnknownNextHopOfAGateway_IsReadInEitherForm(string filling)
    {
        var length = 40 + (filling.Length / 2);
        var gateway = Reading.Sole<ExtendedGateway>($"000003EB {length:X8} 00000000 {filling} 00000001 00000002 00000003 00000001 00000002 00000001 00000009 00000000 00000064");
        Assert.Equal(AddressType.Unknown, gateway.NextHop.Type);
        Assert.Equal((1u, 2u, 3u, 9u, 100u), (gateway.As, gateway.SourceAs, gateway.SourcePeerAs, gateway.DestinationAs, gateway.LocalPreference));
    }

    [Fact]
    public void Quirk17_VoidAgent_IsUnknownAndItsSamplesAreRead()
    {
        var bytes = MalformedDatagrams.AgentUnknown.Bytes;
        var datagram = Reading.Parse(bytes);
        Assert.Equal((AddressType.Unknown, "unknown"), (datagram.Agent.Type, datagram.Agent.ToString()));
        Assert.Empty(Reading.Faults(bytes));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk17_NextHopOfUnknownType_IsToldWithItsPlace()
    {
        var bytes = MalformedDatagrams.NextHopOfUnknownType.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnknownAddressType, 76, ExtendedRouter.Tag), bytes);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Theory]
    [InlineData("00000001 C0000201", "192.0.2.1")]
    [InlineData("00000002 20010DB8000000000000000000000009", "2001:db8::9")]
    public void Quirk18_NextHopOfEitherFamily_LeavesWhatFollowsInPlace(string address, string text)
    {
        var size = HexBytes.Parse(address).Length;
        var router = Reading.Sole<ExtendedRouter>($"000003EA {size + 8:X8} {address} 00000018 00000010");
        Assert.Equal((text, 24u, 16u), (router.NextHop.ToString(), router.SourceMaskLength, router.DestinationMaskLength));
        var gateway = Reading.Sole<ExtendedGateway>($"000003EB {size + 24:X8} {address} 0000FDE8 00000000 00000000 00000000 00000000 00000064");
        Assert.Equal((text, 65000u, 100u), (gateway.NextHop.ToString(), gateway.As, gateway.LocalPreference));
    }

    [Fact]
    public void Quirk19_MacAddress_TakesEightBytesWhateverTheLastTwoAre()
    {
        var ethernet = Reading.Sole<SampledEthernet>("00000002 00000018 00000040 020000000001 DEAD 020000000002 BEEF 00000800");
        Assert.Equal(
            new SampledEthernet { Length = 64, Source = new MacAddress(0x020000000001), Destination = new MacAddress(0x020000000002), EtherType = 0x0800 },
            ethernet);
    }

    /// <summary>A hyper integer stands at any multiple of 4, and in a buffer anywhere.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Quirk20_HyperIntegers_AreReadWhereverTheyStand(int margin)
    {
        var counters = new InterfaceCounters { IfIndex = 1, IfSpeed = 0x0102030405060708, IfInOctets = 0x1112131415161718, IfOutOctets = 0x2122232425262728 };
        var record = Wire.EncodeRecord(counters);
        byte[][] datagrams =
        [
            CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Counter, record)),
            CraftedDatagrams.Datagram(CraftedDatagrams.Sample(4, [.. HexBytes.Parse("00000001 00000000 00000001 00000001"), .. record])),
        ];
        foreach (var datagram in datagrams)
        {
            byte[] buffer = [.. new byte[margin], .. datagram];
            Assert.True(SflowDatagram.TryParse(buffer, margin, datagram.Length, out var parsed, out _));
            var samples = parsed.Samples.GetEnumerator();
            Assert.True(samples.MoveNext() && samples.Current.TryReadRecords(out var records, out _) && records.TryFind<InterfaceCounters>(out var read) && read == counters);
        }
    }

    [Theory]
    [InlineData("00000001 0A0100FE", "10.1.0.254", 0u)]
    [InlineData("00000001 0A0100FE", "10.1.0.254", 100000u)]
    [InlineData("00000002 20010DB8000000000000000000000009", "2001:db8::9", 100000u)]
    public void Quirk21_Agent_IsNamedByTheDatagramAndNotByItsSender(string address, string agent, uint subAgent)
    {
        var bytes = HexBytes.Parse($"00000005 {address} {subAgent:X8} 00000001 00000064 00000000");
        var datagram = Reading.Parse(bytes);
        Assert.Equal((agent, subAgent), (datagram.Agent.ToString(), datagram.SubAgentId));
    }

    /// <summary>An agent that took another address after it began anew: nothing in the datagram ties it to the old one, and nothing pretends to.</summary>
    [Fact]
    public void Quirk23_AgentWithAnotherAddress_IsAnotherAgent()
    {
        var before = Reading.Parse(HexBytes.Parse("00000005 00000002 20010DB80000000002000000FE000001 00000000 00000400 00100000 00000000"));
        var after = Reading.Parse(HexBytes.Parse("00000005 00000002 20010DB80000000002000000FE000002 00000000 00000001 00000010 00000000"));
        Assert.NotEqual(before.Agent, after.Agent);
        Assert.Equal(1u, after.SequenceNumber);
        Assert.Equal(0x20010DB8u, BinaryPrimitives.ReadUInt32BigEndian(after.Agent.ToIPAddress().GetAddressBytes()));
    }
}
