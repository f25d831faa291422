using System.Text;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Packets;

/// <summary>Views of headers whose fields move.</summary>
public class HeaderViewTests
{
    private const string Query = "0007 0100 0001 0000 0000 0000 ";
    private const string HelloStart = """
        16 0301 0041 01 00003D 0303            # a record of a ClientHello of TLS 1.2
        00000000000000000000000000000000 00000000000000000000000000000000
        00 0002 1301 01 00 0012                # no session, a cipher suite, no compression

        """;

    [Theory]
    [InlineData(Query + "03777777 07657861 6D706C65 036F7267 00 001C 0001", "www.example.org", 28, 1)]
    [InlineData(Query + "00 0002 0001", "", 2, 1)]
    [InlineData(Query + "04 4D695821 00 00FF 8001", "MiX!", 255, 0x8001)]
    [InlineData(Query + "05 41002E5CFF 00 0001 0001", "A\\000.\\\\255", 1, 1)]
    [InlineData(Query + "0161 C014 0001 0001 0162 00", "a.b", 1, 1)]
    public void DnsView_FirstQuestion_TellsItsNameAndType(string bytes, string name, int type, int @class)
    {
        var dns = Dns(bytes);
        Span<byte> text = new byte[DnsView.MaxNameLength];
        Assert.True(dns.TryCopyQuestionName(text, out var written));
        Assert.Equal(name, Encoding.ASCII.GetString(text[..written].ToArray()));
        Assert.True(dns.TryGetQuestionType(out var actualType, out var actualClass));
        Assert.Equal((type, @class), (actualType, actualClass));
        Assert.False(dns.IsResponse);
    }

    [Theory]
    [InlineData(Query + "C00C 0001 0001")]
    [InlineData(Query + "0161 C00C 0001 0001")]
    [InlineData(Query + "C00E C00C 0001 0001")]
    [InlineData(Query + "C3FF 0001 0001")]
    [InlineData(Query + "40 61 00 0001 0001")]
    [InlineData(Query + "80 61 00 0001 0001")]
    [InlineData(Query + "0361 62")]
    [InlineData(Query + "0161 00 0001 00")]
    [InlineData(Query + "0161")]
    [InlineData(Query + "C0")]
    [InlineData(Query)]
    [InlineData("0007 8180 0000 0001 0000 0000 0161 00 0001 0001")]
    public void DnsView_NameThatLoopsOrIsCut_IsNotTold(string bytes)
    {
        Assert.False(Dns(bytes).TryCopyQuestionName(new byte[DnsView.MaxNameLength], out _));
    }

    [Theory]
    [InlineData(126, true)]
    [InlineData(127, true)]
    [InlineData(128, false)]
    public void DnsView_ManyLabels_AreReadToTheLargestName(int labels, bool isTold)
    {
        byte[] bytes = [.. HexBytes.Parse(Query), .. Enumerable.Repeat((byte[])[1, 0xFF], labels).SelectMany(label => label), 0, 0, 1, 0, 1];
        Assert.True(DnsView.TryCreate(bytes, 0, bytes.Length, out var dns));
        var text = new byte[DnsView.MaxNameLength];
        Assert.Equal(isTold, dns.TryCopyQuestionName(text, out var written));
        Assert.False(dns.TryCopyQuestionName(text.AsSpan(0, written - 1), out _));
    }

    [Theory]
    [InlineData("C0 00000001 04 01020304 02 0506 00", QuicPacketType.Initial, 1u, "01020304", "0506")]
    [InlineData("D3 00000001 00 00 00", QuicPacketType.ZeroRtt, 1u, "", "")]
    [InlineData("E0 FF00001D 00 01 07", QuicPacketType.Handshake, 0xFF00001Du, "", "07")]
    [InlineData("F0 00000001 00 01 07", QuicPacketType.Retry, 1u, "", "07")]
    [InlineData("D0 6B3343CF 00 00", QuicPacketType.Initial, 0x6B3343CFu, "", "")]
    [InlineData("C0 6B3343CF 00 00", QuicPacketType.Retry, 0x6B3343CFu, "", "")]
    [InlineData("F0 6B3343CF 00 00", QuicPacketType.Handshake, 0x6B3343CFu, "", "")]
    [InlineData("80 00000000 00 01 07 00000001", QuicPacketType.VersionNegotiation, 0u, "", "07")]
    [InlineData("C0 12345678 00 00", QuicPacketType.Unknown, 0x12345678u, "", "")]
    [InlineData("0D 0102030405060708 51303433 01", QuicPacketType.Google, 0x51303433u, null, null)]
    [InlineData("40 0102030405060708", QuicPacketType.OneRtt, null, null, null)]
    [InlineData("C0 000000", QuicPacketType.Unknown, null, null, null)]
    [InlineData("C0 00000001 15 0102", QuicPacketType.Initial, 1u, null, null)]
    [InlineData("C0 00000001 04 010203", QuicPacketType.Initial, 1u, null, null)]
    public void QuicView_Packet_TellsTypeVersionAndIds(string bytes, QuicPacketType type, uint? version, string? destination, string? source)
    {
        var packet = HexBytes.Parse(bytes);
        Assert.True(QuicView.TryCreate(packet, 0, packet.Length, out var quic));
        Assert.Equal(type, quic.Type);
        Assert.Equal(version, quic.TryGetVersion(out var actual) ? actual : null);
        Assert.Equal(destination, quic.TryGetDestinationId(out var id) ? id.ToString() : null);
        Assert.Equal(source, quic.TryGetSourceId(out id) ? id.ToString() : null);
    }

    [Fact]
    public void TlsClientHelloView_CutAnywhere_TellsTheNameWhenAllOfItIsThere()
    {
        var bytes = HexBytes.Parse(HelloStart + " 000A 0002 001D  0000 0008 0006 00 0003 612E62");
        for (var length = 0; length <= bytes.Length; length++)
        {
            var isHello = TlsClientHelloView.TryCreate(bytes, 0, length, out var hello);
            Assert.Equal(length >= 11, isHello);
            XdrOpaque name = default;
            Assert.Equal(length == bytes.Length, isHello && hello.TryGetServerName(out name));
            Assert.Equal(length == bytes.Length ? "612E62" : string.Empty, name.ToString());
            Assert.True(!isHello || hello.Version == 0x0303);
        }
    }

    [Theory]
    [InlineData(HelloStart + " 000A 0002 001D  0010 0008 0006 00 0003 612E62")]
    [InlineData(HelloStart + " 0000 0008 0006 01 0003 612E62")]
    [InlineData(HelloStart + " 0000 0008 0006 00 00FF 612E62")]
    [InlineData(HelloStart + " 0000 0002 0006 00 0003 612E62")]
    public void TlsClientHelloView_WithoutAHostName_TellsNone(string text)
    {
        var bytes = HexBytes.Parse(text);
        Assert.True(TlsClientHelloView.TryCreate(bytes, 0, bytes.Length, out var hello));
        Assert.False(hello.TryGetServerName(out _));
    }

    [Theory]
    [InlineData("0000 0800", null, null)]
    [InlineData("2000 6558 00138801", 0x138801u, null)]
    [InlineData("B000 6558 00000000 0000004D 00000009", 0x4Du, 9u)]
    [InlineData("1000 88BE 00000007", null, 7u)]
    [InlineData("3081 880B 00200001 00000003 00000002", 0x200001u, 3u)]
    [InlineData("B000 6558 00000000 0000004D 0000", 0x4Du, null)]
    public void GreView_Flags_TellWhichFieldsAreThere(string text, uint? key, uint? sequence)
    {
        var bytes = HexBytes.Parse(text);
        Assert.True(GreView.TryCreate(bytes, 0, bytes.Length, out var gre));
        Assert.Equal(key, gre.TryGetKey(out var actual) ? actual : null);
        Assert.Equal(sequence, gre.TryGetSequenceNumber(out actual) ? actual : null);
        Assert.Equal(HexBytes.Parse(text)[3] | (bytes[2] << 8), gre.Protocol);
    }

    [Theory]
    [InlineData("0000 6558 00177100", 0, 0)]
    [InlineData("0300 0800 00177100 01020101 00000001 01038000", 2, 12)]
    [InlineData("0300 0800 00177100 01020101 0000", 1, 6)]
    public void GeneveView_Options_AreThoseThatAreThere(string text, int count, int length)
    {
        var bytes = HexBytes.Parse(text);
        Assert.True(GeneveView.TryCreate(bytes, 0, bytes.Length, out var geneve));
        Assert.Equal((count, length), (geneve.OptionCount, geneve.Options.Length));
    }

    [Theory]
    [InlineData("4002 0028 0001 0002", 1u, 2u)]
    [InlineData("0002 0003 0004", 3u, 4u)]
    [InlineData("C802 0014 0005 0000 0000 0000", 5u, 0u)]
    [InlineData("0003 0000 00000006", null, 6u)]
    [InlineData("C803 0014 00000007 0000 0000", 7u, null)]
    [InlineData("4002 0028 0001", 1u, null)]
    [InlineData("0005 0003 0004", null, null)]
    public void L2tpView_Version_TellsTunnelAndSession(string text, uint? tunnel, uint? session)
    {
        var bytes = HexBytes.Parse(text);
        Assert.True(L2tpView.TryCreate(bytes, 0, bytes.Length, out var l2tp));
        Assert.Equal(tunnel, l2tp.TryGetTunnel(out var actual) ? actual : null);
        Assert.Equal(session, l2tp.TryGetSession(out actual) ? actual : null);
    }

    [Fact]
    public void SegmentRoutingView_Segments_AreThoseThatAreThere()
    {
        var bytes = HexBytes.Parse("04 04 04 01 01 00 0000 20010DB8000000000000000000000001 20010DB8000000000000000000000002");
        Assert.True(SegmentRoutingView.TryCreate(bytes, 0, bytes.Length, out var routing));
        Assert.Equal(2, routing.SegmentCount);
        Assert.True(routing.TryGetSegment(1, out var segment));
        Assert.Equal("2001:db8::2", segment.ToString());
        Assert.False(routing.TryGetSegment(2, out _));
        Assert.True(SegmentRoutingView.TryCreate(bytes, 0, 39, out routing));
        Assert.Equal(1, routing.SegmentCount);
        bytes[2] = 0;
        Assert.False(SegmentRoutingView.TryCreate(bytes, 0, bytes.Length, out _));
    }

    [Fact]
    public void TryCreate_TooFewBytes_IsFalse()
    {
        var bytes = new byte[64];
        Assert.False(DnsView.TryCreate(bytes, 0, 11, out _));
        Assert.False(QuicView.TryCreate(bytes, 5, 5, out _));
        Assert.False(GreView.TryCreate(bytes, 5, 8, out _));
        Assert.False(GeneveView.TryCreate(bytes, 5, 12, out _));
        Assert.False(L2tpView.TryCreate(bytes, 5, 6, out _));
        Assert.False(SegmentRoutingView.TryCreate(bytes, 5, 12, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => DnsView.TryCreate(bytes, 0, 65, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => DnsView.TryCreate(bytes, 13, 12, out _));
        Assert.Throws<ArgumentNullException>(() => DnsView.TryCreate(null!, 0, 0, out _));
    }

    private static DnsView Dns(string text)
    {
        var bytes = HexBytes.Parse(text);
        Assert.True(DnsView.TryCreate(bytes, 0, bytes.Length, out var view));
        return view;
    }
}
