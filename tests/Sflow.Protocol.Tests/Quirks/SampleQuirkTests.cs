using System.Globalization;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>What agents mean by their numbers: interfaces, unknown values, restarts, vendors' records.</summary>
public class SampleQuirkTests
{
    private const string Header = "00000001 00000014 00000001 00000040 00000004 00000004 01020304";

    [Theory]
    [InlineData(0x00000000u, InterfaceFormat.Single, 0u, true, false)]
    [InlineData(0x00000003u, InterfaceFormat.Single, 3u, false, false)]
    [InlineData(0x3FFFFFFEu, InterfaceFormat.Single, 0x3FFFFFFEu, false, false)]
    [InlineData(0x3FFFFFFFu, InterfaceFormat.Single, 0xFFFFFFFFu, false, true)]
    public void Quirk29_CompactInterface_IsAFormatAndAValue(uint word, InterfaceFormat format, uint value, bool unknown, bool isInternal)
    {
        // On both sides: hsflowd and pmacct say internal for input and output.
        var flow = Reading.Flow(Flow(word, word));
        Assert.Equal((new InterfaceId(format, value), new InterfaceId(format, value)), (flow.Input, flow.Output));
        Assert.Equal((unknown, isInternal), (flow.Input.IsUnknown, flow.Output.IsInternal));
    }

    /// <summary>0xFFFFFFFF by erratum, 0x3FFFFFFF from hsflowd.</summary>
    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x3FFFFFFF)]
    public void Quirk29_ExpandedInterface_IsInternalInEitherForm(uint value)
    {
        var flow = Reading.Flow(ExpandedFlow(0, value, 0, value));
        Assert.Equal((InterfaceId.Internal, InterfaceId.Internal), (flow.Input, flow.Output));
    }

    /// <summary>Open vSwitch tells one output through a tunnel as several of which there is one, and no input where a tunnel ends.</summary>
    [Fact]
    public void Quirk30_OneOutputThroughATunnel_IsMultipleWithTheCountOne()
    {
        var flow = Reading.Flow(Flow(0, 0x80000001));
        Assert.Equal(new InterfaceId(InterfaceFormat.Multiple, 1), flow.Output);
        Assert.True(flow.Input.IsUnknown);
        Assert.False(flow.Output.IsUnknown);
    }

    /// <summary>Open vSwitch swaps the bytes of a tunnel's UDP port: the number is left as it came.</summary>
    [Fact]
    public void Quirk31_TunnelPortsByteSwapped_AreLeftAsTheyCame()
    {
        const uint Swapped = 46354;
        var found = 0;
        foreach (var bytes in CorpusFiles.Read("ovs-vxlan"))
        {
            foreach (var sample in Reading.Parse(bytes).Samples)
            {
                if (sample.TryReadFlow(out var flow))
                {
                    foreach (var record in flow.Records)
                    {
                        found += record.Format.Tag is 1023 or 1024 && Wire.Encode(record) is [.., var high, var low, _, _, _, _, _, _, _, _] && ((uint)(high << 8) | low) == Swapped ? 1 : 0;
                    }
                }
            }
        }

        Assert.True(found > 100, $"{found}");
    }

    /// <summary>The reason of a discard is in the value of the output: 256 is unknown, 258 an access list.</summary>
    [Theory]
    [InlineData(0x40000100u, 256u, DropReason.Unknown)]
    [InlineData(0x40000102u, 258u, DropReason.Acl)]
    [InlineData(0x40000001u, 1u, DropReason.HostUnreachable)]
    [InlineData(0x40000021u, 33u, DropReason.DevHdr)]
    [InlineData(0x40003039u, 12345u, (DropReason)12345)]
    public void Quirk32_DiscardedOutput_CarriesTheReason(uint word, uint reason, DropReason meaning)
    {
        Assert.True(Reading.Flow(Flow(3, word)).Output.TryGetDropReason(out var told));
        Assert.Equal(meaning, told);
        Assert.False(Reading.Flow(Flow(3, word)).Input.TryGetDropReason(out _));
        Assert.Equal(new InterfaceId(InterfaceFormat.Discarded, reason), Reading.Flow(Flow(3, word)).Output);
        Assert.Equal(new InterfaceId(InterfaceFormat.Discarded, reason), Reading.Flow(ExpandedFlow(0, 3, 1, reason)).Output);
    }

    [Fact]
    public void Quirk33_CountersOfAllOnes_AreUnknown()
    {
        var counters = Reading.Sole<InterfaceCounters>($"00000001 00000058 00000003 00000006 000000003B9ACA00 00000001 00000003 {new string('F', 16)} {string.Concat(Enumerable.Repeat("FFFFFFFF", 6))} 0000000000000005 {string.Concat(Enumerable.Repeat("00000007", 6))}");
        Assert.False(CounterValue.IsKnown(counters.IfInOctets));
        Assert.False(CounterValue.IsKnown(counters.IfInErrors));
        Assert.True(CounterValue.IsKnown(counters.IfOutOctets));
        Assert.True(CounterValue.IsKnown(counters.IfOutErrors));
        Assert.True(CounterValue.IsKnown((ulong)uint.MaxValue));
    }

    /// <summary>The counters of Open vSwitch's datapath come without those of an interface.</summary>
    [Fact]
    public void Quirk33_CountersWithoutAnInterface_AreASampleLikeAnyOther()
    {
        var bytes = MalformedDatagrams.Datagram("00000002 00000020 00000001 00000005 00000001 00000FFF 0000000C 00000001 00000002 00000003");
        Assert.Empty(Reading.Faults(bytes));
        var samples = Reading.Parse(bytes).Samples.GetEnumerator();
        Assert.True(samples.MoveNext() && samples.Current.TryReadCounters(out var counters));
        Assert.True(samples.Current.TryReadCounters(out counters));
        Assert.False(counters.Records.TryFind<InterfaceCounters>(out _));
        Assert.Equal(new DataSource(DataSourceClass.Interface, 5), counters.Source);
    }

    [Fact]
    public void Quirk34_SamplingRate_IsEachSamplesOwnAndMayBeZero()
    {
        var rates = new List<uint>();
        foreach (var sample in Reading.Parse(MalformedDatagrams.Datagram(FlowHex(1, 2, 0), FlowHex(1, 2, 400), FlowHex(1, 2, 10000))).Samples)
        {
            Assert.True(sample.TryReadFlow(out var flow));
            rates.Add(flow.SamplingRate);
        }

        Assert.Equal([0u, 400u, 10000u], rates);
    }

    [Theory]
    [InlineData("7 8 9", "First Next Next", 0, 0)]
    [InlineData("7 9 12", "First Gap Gap", 3, 0)]
    [InlineData("7 9 8 10", "First Gap Late Next", 0, 0)]
    [InlineData("7 7 8", "First Repeated Next", 0, 0)]
    [InlineData("100000 1 2", "First Restart Next", 0, 1)]
    [InlineData("5 1 2", "First Restart Next", 0, 1)]
    [InlineData("100000 500 501", "First Restart Next", 0, 1)]
    [InlineData("4294967294 4294967295 0 1", "First Next Next Next", 0, 0)]
    [InlineData("4294967294 1", "First Gap", 2, 0)]
    [InlineData("1 65537", "First Gap", 65535, 0)]
    [InlineData("1 65538", "First Restart", 0, 1)]
    [InlineData("1 2147483648 3 4294967295", "First Restart Restart Late", 0, 2)]
    public void Quirk36_SequenceThatGoesBack_BeganAnewAndLostNothing(string numbers, string steps, int lost, int restarts)
    {
        var tracker = default(SequenceTracker);
        Assert.Equal(steps, string.Join(" ", numbers.Split(' ').Select(number => tracker.Observe(uint.Parse(number, CultureInfo.InvariantCulture)))));
        Assert.Equal((lost, restarts), (tracker.Lost, tracker.Restarts));
    }

    /// <summary>Sequence numbers, pool, drops and uptime are given as they came: an agent that began anew, wraps or puts Unix time there breaks nothing.</summary>
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0xFFFFFFFF)]
    [InlineData(1594179995u)]
    public void Quirk36_37_NumbersThatWrapRestartOrLie_AreGivenAsTheyCame(uint number)
    {
        var bytes = HexBytes.Parse($"00000005 00000001 7F000001 00000000 {number:X8} {number:X8} 00000001 00000001 00000020 {number:X8} 00000005 00000190 {number:X8} {number:X8} 00000003 00000004 00000000");
        Assert.Empty(Reading.Faults(bytes));
        var datagram = Reading.Parse(bytes);
        Assert.Equal((number, number), (datagram.SequenceNumber, datagram.Uptime));
        var flow = Reading.Flow(bytes);
        Assert.Equal((number, number, number), (flow.SequenceNumber, flow.SamplePool, flow.Drops));
    }

    /// <summary>A device that samples on both sides gives a packet twice: which side is told by the data source.</summary>
    [Theory]
    [InlineData(5u, 5u, 6u, SamplingDirection.Ingress)]
    [InlineData(5u, 6u, 5u, SamplingDirection.Egress)]
    [InlineData(5u, 5u, 5u, SamplingDirection.Unknown)]
    [InlineData(5u, 6u, 7u, SamplingDirection.Unknown)]
    [InlineData(5u, 5u, 0x80000005u, SamplingDirection.Ingress)]
    [InlineData(5u, 6u, 0x40000005u, SamplingDirection.Unknown)]
    [InlineData(0u, 0u, 6u, SamplingDirection.Unknown)]
    [InlineData(0x02000005u, 5u, 6u, SamplingDirection.Unknown)]
    public void Quirk38_SampleOfEitherSide_TellsWhich(uint source, uint input, uint output, SamplingDirection direction)
    {
        var hex = FlowHex(input, output, 400).Replace("00000001 00000005", $"00000001 {source:X8}", StringComparison.Ordinal);
        Assert.Equal(direction, Reading.Flow(MalformedDatagrams.Datagram(hex)).Direction);
    }

    /// <summary>A sample without a record does not show what the one before it held.</summary>
    [Fact]
    public void Quirk39_SampleWithoutARecord_ShowsNothingOfTheOneBefore()
    {
        var found = new List<bool>();
        foreach (var sample in Reading.Parse(MalformedDatagrams.Datagram(FlowHex(3, 4, 400), "00000001 00000020 00000002 00000005 00000190 00001000 00000000 00000003 00000004 00000000")).Samples)
        {
            Assert.True(sample.TryReadFlow(out var flow));
            found.Add(flow.Records.TryFind<SampledHeader>(out var header));
            Assert.Equal(found.Count == 1 ? 4 : 0, header.Header.Length);
        }

        Assert.Equal([true, false], found);
    }

    /// <summary>A vendor's record 9:1001 is not sFlow.org's 0:1001.</summary>
    [Theory]
    [InlineData(9u, 1001u)]
    [InlineData(9u, 1u)]
    [InlineData(0xFFFFFu, 1003u)]
    public void Quirk40_RecordOfAnEnterprise_IsNotTheStandardOneOfItsNumber(uint enterprise, uint format)
    {
        var tag = (enterprise << 12) | format;
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, HexBytes.Parse($"{tag:X8} 00000010 00000001 00000002 00000003 00000004")));
        Assert.Empty(Reading.Faults(bytes));
        var flow = Reading.Flow(bytes);
        Assert.False(flow.Records.TryFind<ExtendedSwitch>(out _) || flow.Records.TryFind<SampledHeader>(out _) || flow.Records.TryFind<ExtendedGateway>(out _));
        var records = flow.Records.GetEnumerator();
        Assert.True(records.MoveNext());
        Assert.Equal(new RecordFormat(RecordKind.Flow, enterprise, format), records.Current.Format);
        Assert.Equal(16, records.Current.Body.Length);
    }

    [Theory]
    [InlineData(0u, "", 65000u, 65000u, 0u)]
    [InlineData(64999u, "", 64999u, 65000u, 0u)]
    [InlineData(0u, "00000002 00000003 00000001 00000002 00000003", 65000u, 3u, 1u)]
    [InlineData(0u, "00000002 00000002 00000001 00000002 | 00000001 00000002 00000007 00000008", 65000u, 8u, 1u)]
    [InlineData(0u, "00000001 00000000 | 00000002 00000001 00000009 | 00000001 00000000", 65000u, 9u, 9u)]
    public void Quirk41_AsNumbers_AreTheRoutersOwnWhereNoneIsGiven(uint source, string path, uint origin, uint destination, uint peer)
    {
        var segments = path.Length == 0 ? 0 : path.Split('|').Length;
        var words = path.Replace("|", "", StringComparison.Ordinal);
        var body = HexBytes.Parse($"00000001 C0000201 0000FDE8 {source:X8} 00000000 {segments:X8} {words} 00000000 00000064");
        var gateway = Reading.Sole<ExtendedGateway>($"000003EB {body.Length:X8} {Convert.ToHexString(body)}");
        Assert.Equal((origin, destination, peer), (gateway.OriginAs, gateway.DestinationAs, gateway.DestinationPeerAs));
        Assert.Equal((65000u, source), (gateway.As, gateway.SourceAs));
    }

    [Theory]
    [InlineData(0u, true)]
    [InlineData(4095u, true)]
    [InlineData(4096u, false)]
    [InlineData(0xFFFFFFFF, false)]
    public void Quirk42_VlanAbove4095_IsUnknown(uint vlan, bool known)
    {
        var read = Reading.Sole<ExtendedSwitch>($"000003E9 00000010 {vlan:X8} FFFFFFFF {vlan:X8} 00000007");
        Assert.Equal((known, false, known, true), (read.HasSourceVlan, read.HasSourcePriority, read.HasDestinationVlan, read.HasDestinationPriority));
        Assert.Equal((vlan, vlan), (read.SourceVlan, read.DestinationVlan));
    }

    /// <summary>hsflowd counts physical adapters; where there are none, all is zero, which is no fault and not unknown.</summary>
    [Fact]
    public void Quirk43_HostNetIoOfZeros_IsRead()
    {
        var io = Reading.Sole<HostNetIO>($"000007D6 00000028 {new string('0', 80)}");
        Assert.Equal(default, io);
        Assert.True(CounterValue.IsKnown(io.BytesIn));
    }

    [Fact]
    public void Quirk44_SampleWithOneKnownInterface_TellsTheOtherAsUnknown()
    {
        var flow = Reading.Flow(ExpandedFlow(0, 2, 0, 0));
        Assert.Equal((new InterfaceId(InterfaceFormat.Single, 2), true), (flow.Input, flow.Output.IsUnknown));
    }

    /// <summary>Reasons of the specification, of its typing errors (33 and 36), and of nobody.</summary>
    [Theory]
    [InlineData(0u)]
    [InlineData(33u)]
    [InlineData(36u)]
    [InlineData(258u)]
    [InlineData(332u)]
    [InlineData(372u)]
    [InlineData(70000u)]
    [InlineData(0xFFFFFFFF)]
    public void Quirk45_46_AnyDropReason_IsKeptAndWrittenAgain(uint reason)
    {
        var bytes = MalformedDatagrams.Datagram($"00000005 00000020 00000001 00000000 00000001 00000000 00000003 00000004 {reason:X8} 00000000");
        Assert.Empty(Reading.Faults(bytes));
        var samples = Reading.Parse(bytes).Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.True(samples.Current.TryReadDiscard(out var discard));
        Assert.Equal((reason, DropReasons.FromCode(reason)), (discard.ReasonCode, discard.Reason));
        Assert.Equal(bytes[28..], Wire.Encode(samples.Current.Record));
    }

    /// <summary>Arista's switches may tell of the egress interface behind the records: it is skipped, told, and written again.</summary>
    [Fact]
    public void Quirk47_TrailerOfASample_IsKeptWithTheSample()
    {
        var bytes = MalformedDatagrams.PaddingThatLooksLikeARecord.Bytes;
        var samples = Reading.Parse(bytes).Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.Equal(bytes[28..100], Wire.Encode(samples.Current.Record));
    }

    /// <summary>Dell's S4048: the ethernet record before the generic one, and an ifIndex above 2^30.</summary>
    [Fact]
    public void Quirk48_CountersInAnyOrderWithALargeIfIndex_AreFound()
    {
        const uint IfIndex = 0x4B000800;
        var ethernet = Wire.EncodeRecord(new EthernetCounters { AlignmentErrors = 7 });
        var generic = Wire.EncodeRecord(new InterfaceCounters { IfIndex = IfIndex });
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.Sample(4, [.. HexBytes.Parse($"00000001 00000000 {IfIndex:X8} 00000002"), .. ethernet, .. generic]));
        Assert.Empty(Reading.Faults(bytes));
        var samples = Reading.Parse(bytes).Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.True(samples.Current.TryReadCounters(out var counters));
        Assert.Equal(IfIndex, counters.Source.Index);
        Assert.True(counters.Records.TryFind<InterfaceCounters>(out var read) && counters.Records.TryFind<EthernetCounters>(out _));
        Assert.Equal(IfIndex, read.IfIndex);
    }

    /// <summary>hsflowd puts extended_timestamp (0:1043) before the header of every sample: what is known is found behind it.</summary>
    [Fact]
    public void Quirk52_TimestampBeforeTheHeader_HidesNothing()
    {
        var bytes = MalformedDatagrams.Datagram($"00000001 0000004C 00000001 00000005 00000190 00001000 00000000 00000005 00000006 00000002 00000413 00000008 0000000000000001 {Header}");
        Assert.Empty(Reading.Faults(bytes));
        Assert.True(Reading.Flow(bytes).Records.TryFind<SampledHeader>(out var header));
        Assert.Equal("01020304", header.Header.ToString());
    }

    private static byte[] Flow(uint input, uint output) => MalformedDatagrams.Datagram(FlowHex(input, output, 400));

    private static string FlowHex(uint input, uint output, uint rate) =>
        $"00000001 0000003C 00000001 00000005 {rate:X8} 00001000 00000000 {input:X8} {output:X8} 00000001 {Header}";

    private static byte[] ExpandedFlow(uint inputFormat, uint input, uint outputFormat, uint output) => MalformedDatagrams.Datagram(
        $"00000003 00000048 00000001 00000000 00000005 00000190 00001000 00000000 {inputFormat:X8} {input:X8} {outputFormat:X8} {output:X8} 00000001 {Header}");
}
