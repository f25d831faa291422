using System.Buffers.Binary;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>Versions 2 and 4 (RFC 3176), read into the model of version 5.</summary>
public class LegacyDatagramTests
{
    private const int Largest = 65507;

    [Theory]
    [InlineData(2, 4)]
    [InlineData(4, 10)]
    public void Datagram_Header_IsRead(uint version, uint samples)
    {
        var bytes = version == 2 ? LegacyDatagrams.Version2 : LegacyDatagrams.Version4;
        var datagram = Parse(bytes);
        Assert.Equal(version, datagram.Version);
        Assert.Equal(SflowAddress.FromIPv4(0xC0000202), datagram.Agent);
        Assert.Equal((0u, 101u, 50000u, samples), (datagram.SubAgentId, datagram.SequenceNumber, datagram.Uptime, datagram.SampleCount));
        Assert.Equal(bytes.Length, datagram.Length);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(datagram.Bytes.Span));
        Assert.Equal(default, datagram.Diagnose());
    }

    [Fact]
    public void FlowOfVersion4_Read_HasEveryRecord()
    {
        var flow = Assert.Single(Flows(LegacyDatagrams.Datagram(4, LegacyDatagrams.FlowOfVersion4)));
        Assert.Equal(
            new FlowSampleHeader
            {
                SequenceNumber = 42,
                Source = new DataSource(DataSourceClass.PhysicalEntity, 9),
                SamplingRate = 400,
                SamplePool = 4096,
                Drops = 5,
                Input = new InterfaceId(InterfaceFormat.Single, 3),
                Output = new InterfaceId(InterfaceFormat.Multiple, 2),
            },
            flow.Header);
        Assert.Equal([1u, 1001, 1002, 1003, 1004, 1005], Tags(flow.Records));
        Assert.True(flow.Records.TryFind<SampledHeader>(out var header));
        Assert.Equal((HeaderProtocol.Ethernet, 1518u, 0u, 18), (header.Protocol, header.FrameLength, header.Stripped, header.Header.Length));
        Assert.True(header.TryDissect(out var packet));
        Assert.Equal(1, packet.VlanCount);
        Assert.True(flow.Records.TryFind<ExtendedSwitch>(out var vlans));
        Assert.Equal(new ExtendedSwitch { SourceVlan = 100, SourcePriority = 1, DestinationVlan = 200, DestinationPriority = 2 }, vlans);
        Assert.True(flow.Records.TryFind<ExtendedRouter>(out var router));
        Assert.Equal(SflowAddress.FromIPv4(0xC00002FE), router.NextHop);
        Assert.True(flow.Records.TryFind<ExtendedGateway>(out var gateway));
        Assert.Equal(
            new ExtendedGateway
            {
                As = 65000,
                SourceAs = 65001,
                SourcePeerAs = 65002,
                DestinationAsPath = new XdrList<AsPathSegment>([
                    new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List([65003, 65004]) },
                    new AsPathSegment { Type = AsPathSegmentType.Set, AsNumbers = new XdrUInt32List([65005]) },
                ]),
                Communities = new XdrUInt32List([0xFDE80001, 0xFDE80002]),
                LocalPreference = 100,
            },
            gateway);
        Assert.Equal("00000000 00000005 616C6963 65000000 00000000 00000003 626F6200", BodyOf(flow.Records, 1004));
        Assert.Equal("00000001 00000006 2F696E64 65780000 00000000", BodyOf(flow.Records, 1005));
    }

    [Fact]
    public void PacketsWithoutHeader_Read_AreRecords()
    {
        var flows = Flows(LegacyDatagrams.Datagram(4, LegacyDatagrams.FlowOfIPv4, LegacyDatagrams.FlowOfIPv6));
        Assert.True(flows[0].Records.TryFind<SampledIPv4>(out var four));
        Assert.Equal((84u, SflowAddress.FromIPv4(0xC0000201), 80u), (four.Length, four.Source, four.DestinationPort));
        Assert.True(flows[1].Records.TryFind<SampledIPv6>(out var six));
        Assert.Equal((SflowAddress.FromIPv6(0x20010DB800000000, 2), 53u), (six.Destination, six.DestinationPort));
        Assert.True(flows[1].Output.IsUnknown);
    }

    [Fact]
    public void GatewayOfVersion2_Read_HasOneSegment()
    {
        var flow = Assert.Single(Flows(LegacyDatagrams.Datagram(2, LegacyDatagrams.FlowOfVersion2)));
        var gateways = new List<ExtendedGateway>();
        foreach (var record in flow.Records)
        {
            if (record.TryRead<ExtendedGateway>(out var gateway))
            {
                gateways.Add(gateway);
            }
        }

        Assert.Equal(2, gateways.Count);
        Assert.Equal((65000u, 65001u, 65002u, 0u), (gateways[0].As, gateways[0].SourceAs, gateways[0].SourcePeerAs, gateways[0].LocalPreference));
        Assert.Equal(
            new XdrList<AsPathSegment>([new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List([65003, 65004, 65005]) }]),
            gateways[0].DestinationAsPath);
        Assert.Equal(0, gateways[1].DestinationAsPath.Count);
        Assert.Equal(AddressType.Unknown, gateways[1].NextHop.Type);
    }

    [Theory]
    [InlineData(1, new uint[] { 1 })]
    [InlineData(2, new uint[] { 1, 2 })]
    [InlineData(3, new uint[] { 1, 3 })]
    [InlineData(4, new uint[] { 1 })]
    [InlineData(5, new uint[] { 1, 4 })]
    [InlineData(6, new uint[] { 1 })]
    [InlineData(7, new uint[] { 5 })]
    public void Counters_OfEveryVersion_AreTheseRecords(int version, uint[] tags)
    {
        foreach (var sample in Parse(LegacyDatagrams.Datagram(4, LegacyDatagrams.Counters(version))).Samples)
        {
            Assert.True(sample.TryReadCounters(out var counters));
            Assert.Equal(new CounterSampleHeader { SequenceNumber = (uint)version, Source = new DataSource(DataSourceClass.Interface, 7) }, counters.Header);
            Assert.Equal(tags, Tags(counters.Records));
            Assert.Equal(version != 7, counters.Records.TryFind<InterfaceCounters>(out var generic));
            Assert.Equal(version == 7 ? 0 : 10_000_000_000u, generic.IfSpeed);
            Assert.Equal(version == 2, counters.Records.TryFind<EthernetCounters>(out _));
        }
    }

    [Theory]
    [InlineData("00000001 0000002A 00000003 00000190 00001000 00000005 40000000 00000004", 0u, 0x40000000u, 0u, 4u)]
    [InlineData("00000001 0000002A 00000003 00000190 00001000 00000005 FFFFFFFE 7FFFFFFF", 0u, 0xFFFFFFFEu, 0u, 0x7FFFFFFFu)]
    [InlineData("00000001 0000002A 00000003 00000190 00001000 00000005 00000003 C0000000", 0u, 3u, 2u, 0x40000000u)]
    public void Interface_TooLargeForTheCompactForm_IsKept(string fixedFields, uint inputFormat, uint input, uint outputFormat, uint output)
    {
        var flow = Assert.Single(Flows(LegacyDatagrams.Datagram(4, fixedFields + "00000001 00000001 00000040 00000004 01020304 00000000")));
        Assert.True(flow.IsExpanded);
        Assert.Equal(new InterfaceId((InterfaceFormat)inputFormat, input), flow.Input);
        Assert.Equal(new InterfaceId((InterfaceFormat)outputFormat, output), flow.Output);
        Assert.Equal(new DataSource(DataSourceClass.Interface, 3), flow.Source);
    }

    [Fact]
    public void Fault_InASample_LeavesWhatWasBeforeIt()
    {
        // The URL, last of the extended data, is of a sixth kind.
        var damaged = LegacyDatagrams.FlowOfVersion4.Replace("00000005           # URL", "00000006           # nobody knows", StringComparison.Ordinal);
        var bytes = LegacyDatagrams.Datagram(4, LegacyDatagrams.FlowOfIPv4, damaged, LegacyDatagrams.FlowOfIPv4);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error));
        Assert.Equal(DecodeErrorCode.UnknownUnionTag, error.Code);
        Assert.Equal(1, datagram.Diagnose().Errors);
        Assert.Equal(3u, datagram.SampleCount);
        var samples = datagram.Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.False(samples.Current.IsTruncated);
        Assert.True(samples.MoveNext());
        Assert.True(samples.Current.IsTruncated);
        Assert.True(samples.Current.TryReadFlow(out var flow));
        Assert.Equal([1u, 1001, 1002, 1003, 1004], Tags(flow.Records));
        Assert.False(samples.MoveNext());
        Assert.True(samples.Error.IsError);
    }

    [Theory]
    [InlineData("00000003", 0)]
    [InlineData("", 0)]
    [InlineData("00000001 0000002A 00000003", 0)]
    [InlineData("00000001 0000002A 00000003 00000190 00001000 00000005 00000003 00000004 00000004", 0)]
    [InlineData("00000001 0000002A 00000003 00000190 00001000 00000005 00000003 00000004 00000001 00000001 00000040 FFFFFFFF 01020304", 1)]
    [InlineData("00000002 0000002A 00000003 0000001E 00000000", 0)]
    [InlineData("00000002 0000002A 00000003 0000001E 00000008", 0)]
    [InlineData("00000002 0000002A 00000003 0000001E 00000001 00000000", 0)]
    public void Datagram_EndingInAFault_IsOneFault(string last, int readInPart)
    {
        var bytes = LegacyDatagrams.Datagram(4, LegacyDatagrams.Counters(2), last);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error));
        Assert.True(error.IsError);
        Assert.InRange(error.Offset, 24, bytes.Length);
        Assert.Equal(1, datagram.Diagnose().Errors);
        var count = 0;
        foreach (var sample in datagram.Samples)
        {
            count++;
            Assert.Equal(count == 2, sample.IsTruncated);
        }

        Assert.Equal(1 + readInPart, count);
    }

    [Fact]
    public void TrailingBytes_AfterTheLastSample_AreToldOf()
    {
        byte[] bytes = [.. LegacyDatagrams.Version2, 1, 2, 3];
        var datagram = Parse(bytes);
        Assert.Equal((1, DecodeErrorCode.TrailingBytes), (datagram.Diagnose().Errors, datagram.Diagnose().First.Code));
        Assert.Equal(bytes.Length, datagram.Length);
    }

    [Theory]
    [InlineData("00000002", DecodeErrorCode.Truncated)]
    [InlineData("00000004 00000001 C0000202 00000065 0000C350", DecodeErrorCode.Truncated)]
    [InlineData("00000004 00000003 C0000202 00000065 0000C350 00000000", DecodeErrorCode.UnknownAddressType)]
    [InlineData("00000003 00000001 C0000202 00000065 0000C350 00000000", DecodeErrorCode.UnsupportedVersion)]
    [InlineData("00000006 00000001 C0000202 00000065 0000C350 00000000", DecodeErrorCode.UnsupportedVersion)]
    [InlineData("000002", DecodeErrorCode.Truncated)]
    public void Header_Damaged_IsRefused(string hex, DecodeErrorCode code)
    {
        var bytes = HexBytes.Parse(hex);
        Assert.False(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error));
        Assert.Equal(code, error.Code);
        Assert.Equal(0u, datagram.Version);
        Assert.Equal(0, datagram.Diagnose().Errors);
    }

    [Fact]
    public void Fault_BehindOtherBytes_IsToldByItsPositionThere()
    {
        byte[] bytes = [.. new byte[7], .. HexBytes.Parse("00000004 00000003 C0000202 00000065 0000C350 00000000")];
        Assert.False(SflowDatagram.TryParse(bytes, 7, bytes.Length - 7, out _, out var error));
        Assert.Equal(new DecodeError(DecodeErrorCode.UnknownAddressType, 11), error);
    }

    [Fact]
    public void Datagram_OutlivesItsBuffer()
    {
        var bytes = LegacyDatagrams.Version4;
        var datagram = Parse(bytes);
        var detached = datagram.Detach();
        Array.Fill(bytes, (byte)0xDB);
        Assert.Equal(4u, detached.Version);
        Assert.Equal(default, detached.Diagnose());
        Assert.Equal(HexBytes.Format(LegacyDatagrams.Version4), HexBytes.Format(detached.Bytes.Span));
    }

    [Fact]
    public void Counts_ThatClaimTheMost_CauseNoMoreThanTheirBytes()
    {
        var bytes = new byte[Largest];
        HexBytes.Parse("00000002 00000001 C0000202 00000001 00000001 FFFFFFFF").CopyTo(bytes, 0);
        for (var position = 24; position + 4 <= bytes.Length; position += 4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(position), position % 8 == 0 ? 3u : uint.MaxValue);
        }

        var before = AllocatedBytes.Begin();
        SflowDatagram.TryParse(bytes, 0, bytes.Length, out _, out _);
        Assert.InRange(AllocatedBytes.Since(before), 0, 4 * Largest);
    }

    [Fact]
    public void Datagram_CutAnywhere_IsOneFaultAtMost()
    {
        foreach (var original in new[] { LegacyDatagrams.Version2, LegacyDatagrams.Version4 })
        {
            for (var length = 0; length < original.Length; length++)
            {
                var cut = original[..length];
                var parsed = SflowDatagram.TryParse(cut, 0, length, out var datagram, out var error);
                Assert.True(error.IsError);
                Assert.Equal(length >= 24, parsed);
                Assert.Equal(parsed ? 1 : 0, datagram.Diagnose().Errors);
            }
        }
    }

    [Fact]
    public void Datagram_MutatedAtRandom_NeverThrowsAndStaysBounded()
    {
        var mutator = new Mutator([LegacyDatagrams.Version2, LegacyDatagrams.Version4, LegacyDatagrams.Datagram(2, LegacyDatagrams.FlowOfVersion2)], 20261123);
        var read = 0;
        for (var i = 0; i < Effort.Mutations / 4; i++)
        {
            mutator.Next();
            var walk = new DatagramWalk(RecordRegistry.Standard);
            read += walk.Read(mutator.Buffer, 0, mutator.Length) ? 1 : 0;
            if (walk.Steps > 64 + (mutator.Length * 32))
            {
                Assert.Fail($"Datagram {i} caused {walk.Steps} steps.");
            }
        }

        Assert.True(read > Effort.Mutations / 8, $"Only {read} were read.");
    }

    [Fact]
    public void Datagram_ReadIntoAnArrayUsedBefore_IsAsInANewOne()
    {
        var mutator = new Mutator([LegacyDatagrams.Version2, LegacyDatagrams.Version4, LegacyDatagrams.Datagram(2, LegacyDatagrams.FlowOfVersion2)], 20261125);
        var used = new byte[LegacyDatagram.SizeFor(mutator.Buffer.Length)];
        used.AsSpan().Fill(0xDB);
        var read = 0;
        for (var i = 0; i < Effort.Mutations / 10; i++)
        {
            mutator.Next();
            if (!LegacyDatagram.IsLegacy(mutator.Buffer, 0, mutator.Length))
            {
                continue;
            }

            var expected = SflowDatagram.TryParse(mutator.Buffer, 0, mutator.Length, out var alone, out var fault);
            Assert.Equal(expected, SflowDatagram.TryParseLegacy(mutator.Buffer, 0, mutator.Length, used, out var view, out var error));
            Assert.Equal(fault, error);
            var copy = view.Detach();
            Assert.Equal(DatagramWalk.DigestOf(alone), DatagramWalk.DigestOf(view));
            Assert.True(alone.Bytes.Span.SequenceEqual(view.Bytes.Span));
            if (read % 16 == 0)
            {
                used.AsSpan().Fill(0xDB);
                Assert.Equal(DatagramWalk.DigestOf(alone), DatagramWalk.DigestOf(copy));
                Assert.True(alone.Bytes.Span.SequenceEqual(copy.Bytes.Span));
            }

            read += expected ? 1 : 0;
        }

        Assert.True(read > Effort.Mutations / 20, $"Only {read} were read.");
    }

    private static SflowDatagram Parse(byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error));
        Assert.Equal(default, error);
        return datagram;
    }

    private static List<FlowSample> Flows(byte[] bytes)
    {
        var flows = new List<FlowSample>();
        foreach (var sample in Parse(bytes).Samples)
        {
            Assert.True(sample.TryReadFlow(out var flow));
            flows.Add(flow);
        }

        return flows;
    }

    private static List<uint> Tags(RecordList records)
    {
        var tags = new List<uint>();
        foreach (var record in records)
        {
            tags.Add(record.Format.Tag);
        }

        return tags;
    }

    private static string BodyOf(RecordList records, uint tag)
    {
        foreach (var record in records)
        {
            if (record.Format.Tag == tag)
            {
                return HexBytes.Format(record.Body.Span);
            }
        }

        return string.Empty;
    }
}
