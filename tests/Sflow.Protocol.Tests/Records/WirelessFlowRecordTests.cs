using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures of 802.11: flow 0:1013 to 0:1016.</summary>
public class WirelessFlowRecordTests
{
    private const string Payload = "02 00 00 00 00 02 02 00 00 00 00 01 08 06";

    private const string InSampledHeader = $"""
        00 0F AC 04  # CCMP
        00 00 00 01  # where the specification has data: Ethernet
        00 00 00 66  # frame length 102
        00 00 00 04  # stripped
        00 00 00 0E  # 14 bytes
        {Payload} 00 00
        """;

    private static Extended80211Payload WithHeader => new()
    {
        CipherSuite = CipherSuite.Ccmp,
        HasHeader = true,
        Header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 102, Stripped = 4, Header = new XdrOpaque(HexBytes.Parse(Payload)) },
    };

    [Fact]
    public void Extended80211Payload_AsSpecified_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        00 0F AC 02  # TKIP
        00 00 00 0E  # 14 bytes
        {Payload} 00 00
        """,
        new Extended80211Payload { CipherSuite = CipherSuite.Tkip, Data = new XdrOpaque(HexBytes.Parse(Payload)) });

    [Fact]
    public void Extended80211Payload_SampledHeaderInstead_ReadAndWrittenAsItCame() => Wire.AssertBothWays(InSampledHeader, WithHeader);

    [Fact]
    public void Extended80211Payload_SampledHeaderInstead_SurvivesDetach()
    {
        var view = Wire.InMargins(HexBytes.Parse(InSampledHeader));
        Assert.True(RecordCodec.TryRead<Extended80211Payload>(view, out var read, out _, out _));
        var copy = RecordCodec.Detach(read);
        Array.Fill(view.Buffer!, (byte)0x5A);
        Assert.Equal(WithHeader, copy);
    }

    [Fact]
    public void Extended80211Payload_WholeInNeitherLayout_IsReadAsSpecifiedWithATail()
    {
        var bytes = HexBytes.Parse("000003F5 00000010  000FAC04 00000003 AABBCC00 DDDDDDDD");
        Assert.True(Wire.RecordOf(RecordKind.Flow, bytes).TryRead<Extended80211Payload>(out var read, out var tail, out _));
        Assert.Equal(new Extended80211Payload { CipherSuite = CipherSuite.Ccmp, Data = new XdrOpaque([0xAA, 0xBB, 0xCC]) }, read);
        Assert.Equal("DDDDDDDD", Convert.ToHexString(tail));
    }

    [Fact]
    public void Extended80211Payload_CutInEitherLayout_IsAnError()
    {
        var bytes = HexBytes.Parse("000FAC04 00000020 AABBCC00");
        Assert.False(RecordCodec.TryRead<Extended80211Payload>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, error.Code);
        Assert.False(read.HasHeader);
        Assert.Equal("AABBCC00", read.Data.ToString());
    }

    [Fact]
    public void Extended80211Rx_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 03
        6C 61 62 00              # lab and pad
        02 00 00 00 0A 01 00 00  # BSSID and pad
        00 00 00 04              # 802.11n
        00 00 00 24              # channel 36
        00 00 00 00 11 E1 A3 00  # 300 Mbit/s
        00 00 00 28              # RSNI 10 dB
        00 00 00 3C              # RCPI -80 dBm
        00 00 00 96              # 150 us
        """,
        new Extended80211Rx
        {
            Ssid = new XdrText("lab"),
            Bssid = new MacAddress(0x020000000A01),
            Version = Ieee80211Version.N,
            Channel = 36,
            Speed = 300_000_000,
            Rsni = 40,
            Rcpi = 60,
            PacketDuration = 150,
        });

    [Fact]
    public void Extended80211Tx_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 03
        6C 61 62 00              # lab and pad
        02 00 00 00 0A 01 00 00  # BSSID and pad
        00 00 00 09              # an edition without a name
        00 00 00 02              # sent twice
        00 00 00 96              # 150 us
        00 00 00 4B              # 75 us for nothing
        00 00 00 24              # channel 36
        00 00 00 02 54 0B E4 00  # 10 Gbit/s
        00 00 00 64              # 100 mW
        """,
        new Extended80211Tx
        {
            Ssid = new XdrText("lab"),
            Bssid = new MacAddress(0x020000000A01),
            Version = (Ieee80211Version)9,
            Transmissions = 2,
            PacketDuration = 150,
            RetransmissionDuration = 75,
            Channel = 36,
            Speed = 10_000_000_000,
            Power = 100,
        });

    [Fact]
    public void Extended80211Aggregation_NestedRecords_ReadAndWritten()
    {
        const string hex = """
            00 00 00 03  # three PDUs
            00 00 00 02  #   two records
            00 00 03 E9  #     0:1001, 16 bytes
            00 00 00 10
            00 00 00 01 00 00 00 02 00 00 00 03 00 00 00 04
            18 69 F3 E7  #     99999:999, 5 bytes and pad
            00 00 00 05
            01 02 03 04 05 00 00 00
            00 00 00 00  #   no record
            00 00 00 01  #   one record
            00 00 03 F8  #     0:1016 again
            00 00 00 08
            00 00 00 01  #       one PDU
            00 00 00 00  #         no record
            """;
        var bytes = HexBytes.Parse(hex);
        var value = new Extended80211Aggregation
        {
            Pdus = new XdrList<AggregatedPdu>(
                new AggregatedPdu { Records = new RecordList(new XdrOpaque(bytes, 8, 40), 2, RecordKind.Flow) },
                new AggregatedPdu { Records = new RecordList(default, 0, RecordKind.Flow) },
                new AggregatedPdu { Records = new RecordList(new XdrOpaque(bytes, 56, 16), 1, RecordKind.Flow) }),
        };
        Wire.AssertBothWays(hex, value);

        Assert.True(RecordCodec.TryRead<Extended80211Aggregation>(Wire.InMargins(bytes), out var read, out _, out _));
        var pdus = read.Pdus.ToArray();
        Assert.True(pdus[0].Records.TryFind<ExtendedSwitch>(out var vlan));
        Assert.Equal(new ExtendedSwitch { SourceVlan = 1, SourcePriority = 2, DestinationVlan = 3, DestinationPriority = 4 }, vlan);
        Assert.True(pdus[2].Records.TryFind<Extended80211Aggregation>(out var inner));
        Assert.Equal(1, inner.Pdus.Count);
        Assert.Equal(0u, Assert.Single(inner.Pdus.ToArray()).Records.Count);
    }
}
