using FsCheck;
using FsCheck.Fluent;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Packets;

public class HeaderStackTests
{
    private readonly HeaderStack _headers = new();

    public static IEnumerable<object[]> Names => HeaderFrame.All.Select(frame => new object[] { frame.Name });

    public static IEnumerable<object[]> NamesWithoutPoll => Names.Where(name => !name.Contains("poll of LLC"));

    [Theory, MemberData(nameof(Names))]
    public void Dissect_Frame_FindsItsHeaders(string name)
    {
        var frame = HeaderFrame.Of(name);
        Dissect(frame.Bytes);
        Assert.Equal(frame.Headers, Headers(_headers));
        Assert.Equal(frame.End, _headers.End);
        Assert.Equal(frame.IsTruncated, _headers.IsTruncated);
        Assert.Equal(frame.ReturnedFrom ?? frame.Headers.Count, _headers.EmbeddedFrom);
    }

    [Theory, MemberData(nameof(Names))]
    public void Find_EachOccurrence_IsWhereTheStackHasIt(string name)
    {
        Dissect(HeaderFrame.Of(name).Bytes);
        foreach (var kind in Enum.GetValues<HeaderKind>())
        {
            var places = Headers(_headers).Where(header => header.Kind == kind).Select(header => (int)header.Offset).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                Assert.Equal(places[i], _headers.Find(kind, i));
            }

            Assert.Equal(-1, _headers.Find(kind, places.Count));
            Assert.Equal(places.Count > 0, _headers.Kinds.Contains(kind));
        }
    }

    /// <summary>
    /// What is found in a cut packet is where the whole one has it. Two guesses need more bytes than they tell the header's place by:
    /// whether a pseudowire has a control word, and Novell's IPX without LLC.
    /// </summary>
    [Theory, MemberData(nameof(Names))]
    public void Dissect_CutAnywhere_FindsTheFirstOfItsHeaders(string name)
    {
        var frame = HeaderFrame.Of(name);
        var isGuess = name is "IPX over 802.3" || name.StartsWith("MPLS with", StringComparison.Ordinal);
        for (var length = frame.Bytes.Length; length >= 0; length--)
        {
            Dissect(frame.Bytes[..length]);
            if (!isGuess)
            {
                Assert.Equal(frame.Headers.Take(_headers.Count), Headers(_headers));
            }

            Assert.All(Headers(_headers), header => Assert.InRange(header.Offset, 0, length - 1));
        }

        Assert.True(_headers.IsTruncated);
        Assert.Equal(0, _headers.Count);
    }

    /// <summary>The shortcut for plain packets against the walk, over every cut and every changed byte: Ethernet in Ethernet goes the long way.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Dissect_Ethernet_FindsWhatTheWalkFinds(string name)
    {
        var frame = (byte[])HeaderFrame.Of(name).Bytes.Clone();
        var reading = new HeaderReading();
        for (var length = 0; length <= frame.Length; length++)
        {
            AssertSame(length);
        }

        for (var position = 12; position < frame.Length; position++)
        {
            var original = frame[position];
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                frame[position] = (byte)value;
                AssertSame(frame.Length);
            }

            frame[position] = original;
        }

        void AssertSame(int length)
        {
            PacketDissector.Dissect(frame, 0, length, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers);
            var digest = reading.Digest(_headers, length);
            PacketDissector.Dissect(frame, 0, length, LinkType.EtherType, 0x6558, HeaderKinds.All, true, _headers);
            Assert.Equal(reading.Digest(_headers, length), digest);
        }
    }

    /// <summary>
    /// The two ways to dissect: what the summary finds is on the stack, unless a length ends the packet before it. The summary, like sflowtool,
    /// finds IPv4 in every unnumbered frame of LLC, a poll too.
    /// </summary>
    [Theory, MemberData(nameof(NamesWithoutPoll))]
    public void Dissect_Summary_FindsWhatIsOnTheStack(string name)
    {
        var frame = HeaderFrame.Of(name).Bytes;
        for (var length = 0; length <= frame.Length; length++)
        {
            Dissect(frame[..length]);
            PacketDissector.Dissect(frame, 0, length, LinkType.Ethernet, 0, out var summary);
            var network = summary.Has(PacketLayers.IPv4) ? HeaderKind.IPv4 : HeaderKind.IPv6;
            if (summary.Has(PacketLayers.IPv4 | PacketLayers.IPv6))
            {
                Assert.Equal(summary.NetworkOffset, _headers.Find(network));
            }

            if (summary.TransportOffset != 0 && summary.TransportOffset < _headers.End)
            {
                Assert.Contains(Headers(_headers), header => header.Offset == summary.TransportOffset && header.Kind is HeaderKind.Tcp or HeaderKind.Udp or HeaderKind.Icmp or HeaderKind.IcmpV6);
            }

            Assert.Equal(summary.VlanCount, Headers(_headers).TakeWhile(header => header.Offset < Math.Max(14, summary.PayloadOffset)).Count(header => header.Kind == HeaderKind.Vlan));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Dissect_InTheMiddleOfABuffer_SeesOnlyItsBytes(string name)
    {
        var frame = HeaderFrame.Of(name).Bytes;
        var reading = new HeaderReading();
        for (var length = 0; length <= frame.Length; length++)
        {
            PacketDissector.Dissect(frame[..length], 0, length, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers);
            var alone = reading.Digest(_headers, length);
            byte[] buffer = [0x45, 0x00, 0xFF, .. frame[..length], .. Enumerable.Repeat((byte)0xFF, 70)];
            PacketDissector.Dissect(buffer, 3, length, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers);
            Assert.Equal(alone, reading.Digest(_headers, length));
        }
    }

    /// <summary>Whoever asks for some kinds finds each where he who asks for all does: the first of each, or with the inner ones all of them.</summary>
    [Fact]
    public void Dissect_SomeKindsWanted_FindsThoseAsIfAllWere()
    {
        var other = new HeaderStack();
        var inputs = Gen.Choose(0, HeaderFrame.All.Count - 1).Zip(Gen.ListOf(Gen.Choose(1, 59)));
        Prop.ForAll(
            Arb.From(inputs),
            input =>
            {
                var frame = HeaderFrame.All[input.Item1];
                var wanted = input.Item2.Aggregate(default(HeaderKinds), (set, kind) => set.Union(HeaderKinds.Of((HeaderKind)kind)));
                Dissect(frame.Bytes);
                PacketDissector.Dissect(frame.Bytes, 0, frame.Bytes.Length, LinkType.Ethernet, 0, wanted, false, other);
                Assert.All(input.Item2, kind => Assert.Equal(_headers.Find((HeaderKind)kind), other.Find((HeaderKind)kind)));
                PacketDissector.Dissect(frame.Bytes, 0, frame.Bytes.Length, LinkType.Ethernet, 0, wanted, true, other);
                Assert.Equal(
                    Headers(_headers).Where(header => wanted.Contains(header.Kind)),
                    Headers(other).Where(header => wanted.Contains(header.Kind)));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.PropertyRuns * 5).WithReplay(4789, 6343));
    }

    [Fact]
    public void Dissect_NothingThatFollowsIsWanted_Ends()
    {
        Assert.Equal(3, Count("VXLAN", [HeaderKind.IPv4, HeaderKind.Udp], inner: false));
        Assert.Equal(7, Count("VXLAN", [HeaderKind.IPv4, HeaderKind.Udp], inner: true));
        Assert.Equal(7, Count("VXLAN", [HeaderKind.Tcp], inner: false));
        Assert.Equal(3, Count("GRE with checksum, key and sequence", [HeaderKind.Ethernet, HeaderKind.Gre, HeaderKind.IPv4], inner: false));
        Assert.Equal(3, Count("TLS ClientHello", [HeaderKind.Udp], inner: true));
        Assert.Equal(4, Count("TLS ClientHello", [HeaderKind.Tls], inner: false));
        Assert.Equal(3, Count("DNS", [HeaderKind.Ntp], inner: true));
        Assert.Equal(1, Count("ARP", [HeaderKind.Ethernet], inner: false));
    }

    [Theory]
    [InlineData("8100 0001", 4)]
    [InlineData("8847 00000000 00000000 00000000", 4)]
    public void Dissect_EndlessTags_StopsAtTheBound(string tag, int size)
    {
        byte[] frame = [.. Frames.Macs, .. Enumerable.Repeat(HexBytes.Parse(tag), 40).SelectMany(bytes => bytes)];
        Dissect(frame);
        Assert.Equal(HeaderStack.Capacity, _headers.Count);
        Assert.Equal(14 + (30 * size), _headers[31].Offset);
    }

    [Fact]
    public void Dissect_IPInIPWithoutEnd_StopsAtTheBound()
    {
        var packet = Enumerable.Repeat(HexBytes.Parse("4500 0000 00000000 40 04 0000 0A000001 0A000002"), 40).SelectMany(bytes => bytes).ToArray();
        PacketDissector.Dissect(packet, 0, packet.Length, LinkType.IP, 0, HeaderKinds.All, true, _headers);
        Assert.Equal(HeaderStack.Capacity, _headers.Count);
        Assert.All(Headers(_headers), header => Assert.Equal(HeaderKind.IPv4, header.Kind));
    }

    [Fact]
    public void Index_OutsideTheStack_Throws()
    {
        Dissect(HeaderFrame.Of("ARP").Bytes);
        Assert.Throws<ArgumentOutOfRangeException>(() => _headers[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _headers[-1]);
    }

    [Fact]
    public void Dissect_PartOutsideTheArray_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PacketDissector.Dissect(new byte[10], 5, 6, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers));
        Assert.Throws<ArgumentNullException>(() => PacketDissector.Dissect(null!, 0, 0, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers));
        Assert.Throws<ArgumentNullException>(() => PacketDissector.Dissect([], 0, 0, LinkType.Ethernet, 0, HeaderKinds.All, true, null!));
    }

    private static List<PacketHeader> Headers(HeaderStack headers) => [.. Enumerable.Range(0, headers.Count).Select(i => headers[i])];

    private int Count(string name, HeaderKind[] kinds, bool inner)
    {
        var frame = HeaderFrame.Of(name).Bytes;
        var wanted = kinds.Aggregate(default(HeaderKinds), (set, kind) => set.Union(HeaderKinds.Of(kind)));
        PacketDissector.Dissect(frame, 0, frame.Length, LinkType.Ethernet, 0, wanted, inner, _headers);
        return _headers.Count;
    }

    private void Dissect(byte[] frame) => PacketDissector.Dissect(frame, 0, frame.Length, LinkType.Ethernet, 0, HeaderKinds.All, true, _headers);
}
