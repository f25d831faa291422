using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>Every field: what it gives on packets made by hand, and where it gives nothing.</summary>
public class FieldCatalogTests
{
    /// <summary>Field, sample, value; null where the sample has no such field.</summary>
    private static readonly (string Field, string Sample, string? Value)[] Rows =
    [
        .. FieldCases.All,
        ("agent", "TCP", "10.0.0.254"), ("agent", "IPv6 agent", "2001:db8::fe"), ("agent", "unknown agent", "unknown"),
        ("rtflowdatasource", "custom flow", "widgetflows"), ("rtflowdatasource", "TCP", null), ("samplingrate", "custom flow", "10"), ("ipsource", "custom flow", null),
        ("datasource", "TCP", "0:3"), ("datasource", "expanded", "2:70000000"),
        ("inputifindex", "TCP", "3"), ("inputifindex", "expanded", "internal"), ("inputifindex", "from nowhere", "unknown"),
        ("outputifindex", "TCP", "5"), ("outputifindex", "expanded", "discard"), ("outputifindex", "from nowhere", "multiple"),
        ("macsource", "TCP", "020000000001"), ("macsource", "0:2", "0A0B0C0D0E0F"), ("macsource", "0:3 TCP", null),
        ("macdestination", "TCP", "020000000002"), ("macdestination", "0:2", "01005E000001"), ("macdestination", "0:4", null),
        ("ethernetprotocol", "TCP", "2048"), ("ethernetprotocol", "VLAN", "2048"), ("ethernetprotocol", "UDP6", "34525"), ("ethernetprotocol", "0:2", "34525"), ("ethernetprotocol", "0:3 TCP", null),
        ("isbroadcast", "TCP", "false"), ("isbroadcast", "ARP", "true"), ("isbroadcast", "0:2", "false"), ("isbroadcast", "0:3 TCP", null),
        ("ismulticast", "TCP", "false"), ("ismulticast", "ARP", "false"), ("ismulticast", "0:2", "true"),
        ("isunicast", "TCP", "true"), ("isunicast", "ARP", "false"), ("isunicast", "0:2", "false"),
        ("vlan", "VLAN", "100"), ("vlan", "TCP", null), ("vlan", "switch", null),
        ("priority", "VLAN", "5"), ("priority", "TCP", null),
        ("vlansource", "switch", "20"), ("vlansource", "TCP", null), ("vlansource", "unknown switch", null),
        ("vlandestination", "switch", "4095"), ("vlandestination", "unknown switch", null),
        ("prioritysource", "switch", "7"), ("prioritysource", "unknown switch", null),
        ("prioritydestination", "switch", "0"), ("prioritydestination", "unknown switch", null),
        ("ipsource", "TCP", "10.1.0.1"), ("ipsource", "VLAN", "10.1.0.1"), ("ipsource", "0:3 TCP", "192.0.2.1"), ("ipsource", "UDP6", null), ("ipsource", "0:4", null), ("ipsource", "0:2", null),
        ("ipdestination", "TCP", "10.1.0.2"), ("ipdestination", "0:3 TCP", "192.0.2.2"), ("ipdestination", "UDP6", null),
        ("ipprotocol", "TCP", "6"), ("ipprotocol", "ICMP", "1"), ("ipprotocol", "0:3 UDP", "17"), ("ipprotocol", "UDP6", null),
        ("iptos", "TCP", "184"), ("iptos", "0:3 TCP", "186"), ("iptos", "UDP6", null),
        ("ipdscp", "TCP", "46"), ("ipdscp", "0:3 TCP", "46"), ("ipdscp", "UDP6", null),
        ("ipecn", "TCP", "0"), ("ipecn", "0:3 TCP", "2"), ("ipecn", "UDP6", null),
        ("ipttl", "TCP", "64"), ("ipttl", "0:3 TCP", null), ("ipttl", "UDP6", null),
        ("ipbytes", "TCP", "44"), ("ipbytes", "0:3 TCP", "1480"), ("ipbytes", "UDP6", null),
        ("ipid", "TCP", "4660"), ("ipid", "0:3 TCP", null),
        ("ipflags", "TCP", "010"), ("ipflags", "ICMP", "001"), ("ipflags", "0:3 TCP", null),
        ("ipfragoffset", "TCP", "0"), ("ipfragoffset", "later fragment", "185"), ("ipfragoffset", "UDP6", null),
        ("ip6source", "UDP6", "2001:db8::1"), ("ip6source", "0:4", "2001:db8::a"), ("ip6source", "TCP", null), ("ip6source", "0:3 TCP", null),
        ("ip6destination", "UDP6", "2001:db8::2"), ("ip6destination", "0:4", "2001:db8::b"), ("ip6destination", "TCP", null),
        ("ip6nexthdr", "UDP6", "17"), ("ip6nexthdr", "fragment6", "17"), ("ip6nexthdr", "0:4", "6"), ("ip6nexthdr", "TCP", null),
        ("ip6tos", "UDP6", "184"), ("ip6tos", "0:4", "186"), ("ip6tos", "TCP", null),
        ("ip6dscp", "UDP6", "46"), ("ip6dscp", "0:4", "46"), ("ip6dscp", "TCP", null),
        ("ip6ecn", "UDP6", "0"), ("ip6ecn", "0:4", "2"), ("ip6ecn", "TCP", null),
        ("ip6ttl", "UDP6", "63"), ("ip6ttl", "0:4", null), ("ip6ttl", "TCP", null),
        ("ip6bytes", "UDP6", "48"), ("ip6bytes", "0:4", "1280"), ("ip6bytes", "TCP", null),
        ("ip6flowlabel", "UDP6", "703710"), ("ip6flowlabel", "0:4", null), ("ip6flowlabel", "TCP", null),
        ("ip6fragoffset", "fragment6", "100"), ("ip6fragoffset", "UDP6", null), ("ip6fragoffset", "later fragment", null),
        ("tcpsourceport", "TCP", "12345"), ("tcpsourceport", "0:3 TCP", "1024"), ("tcpsourceport", "0:4", "443"), ("tcpsourceport", "VLAN", null), ("tcpsourceport", "0:3 UDP", null),
        ("tcpdestinationport", "TCP", "443"), ("tcpdestinationport", "0:3 TCP", "80"), ("tcpdestinationport", "0:4", "65535"), ("tcpdestinationport", "0:3 UDP", null),
        ("tcpflags", "TCP", "100010010"), ("tcpflags", "0:3 TCP", "000000010"), ("tcpflags", "0:4", "111111111"), ("tcpflags", "VLAN", null), ("tcpflags", "0:3 UDP", null),
        ("udpsourceport", "VLAN", "4000"), ("udpsourceport", "UDP6", "5353"), ("udpsourceport", "0:3 UDP", "1024"), ("udpsourceport", "TCP", null), ("udpsourceport", "later fragment", null), ("udpsourceport", "0:4", null),
        ("udpdestinationport", "VLAN", "53"), ("udpdestinationport", "UDP6", "53"), ("udpdestinationport", "0:3 UDP", "80"), ("udpdestinationport", "0:3 TCP", null),
        ("icmptype", "ICMP", "3"), ("icmptype", "ICMP6", null), ("icmptype", "TCP", null),
        ("icmpcode", "ICMP", "1"), ("icmpcode", "ICMP6", null),
        ("icmp6type", "ICMP6", "135"), ("icmp6type", "ICMP", null),
        ("icmp6code", "ICMP6", "2"), ("icmp6code", "ICMP", null),
        ("ipnexthoprouter", "router", "10.0.0.1"), ("ipnexthoprouter", "router6", null), ("ipnexthoprouter", "TCP", null),
        ("ip6nexthoprouter", "router6", "2001:db8::1"), ("ip6nexthoprouter", "router", null),
        ("ipsourcemaskbits", "router", "24"), ("ipsourcemaskbits", "router6", "48"), ("ipsourcemaskbits", "TCP", null),
        ("ipdestinationmaskbits", "router", "16"), ("ipdestinationmaskbits", "router6", "64"), ("ipdestinationmaskbits", "TCP", null),
        ("bgpas", "gateway", "65000"), ("bgpas", "TCP", null),
        ("bgpsourceas", "gateway", "4200000000"), ("bgpsourceas", "router", null),
        ("bgpsourcepeeras", "gateway", "64998"), ("bgpsourcepeeras", "router", null),
        ("bgplocalpref", "gateway", "100"), ("bgplocalpref", "router", null),
    ];

    /// <summary>A plan of each field alone, of the outermost header and of the next inside.</summary>
    private static readonly (FieldDescriptor Field, int Occurrence, FlowKeyPlan Plan)[] Plans =
    [
        .. FieldCatalog.Standard.Fields.Select(field => (field, 0, Compile(field.Name, FieldCatalog.Standard))),
        .. FieldCatalog.Standard.Fields.Where(field => field.IsRepeated).Select(field => (field, 1, Compile(field.Name + ".1", FieldCatalog.Standard))),
    ];

    public static IEnumerable<object[]> Fields => FieldCatalog.Standard.Fields.Select(row => new object[] { row.Name });

    public static IEnumerable<object[]> Samples => FieldSamples.All.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_OnPacketsMadeByHand_HasItsValue(string name)
    {
        var field = Find(name, out _);
        var rows = Rows.Where(row => Find(row.Field, out _) == field).ToList();
        Assert.Contains(rows, row => row.Value is not null);
        foreach (var (key, sample, value) in rows)
        {
            var told = Read(key, Load(new PacketSample(), sample));
            Assert.True(value == told, $"{key} of {sample}: expected {value ?? "nothing"}, was {told ?? "nothing"}");
        }
    }

    /// <summary>A packet is dissected no further than a field says it needs; the field must not need more than it says.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_WhenOnlyItsHeadersAreWanted_HasTheSameValue(string name)
    {
        var field = Find(name, out _);
        var full = new PacketSample();
        var bare = new PacketSample(field.Headers, field.LooksAtEach);
        foreach (var sample in FieldSamples.All.Keys)
        {
            Assert.Equal(Read(name, Load(full, sample)), Read(name, Load(bare, sample)));
        }
    }

    /// <summary>One instance takes all samples of an analyzer: nothing of one may be told of the next.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Fields_OfSamplesInAnyOrder_TellNothingOfTheOneBefore(string sample)
    {
        var fresh = FieldCatalog.Standard.Fields.Select(field => Read(field.Name, Load(new PacketSample(), sample))).ToList();
        var used = new PacketSample();
        var names = FieldSamples.All.Keys.ToList();
        foreach (var before in names.Where((_, i) => (i + names.IndexOf(sample)) % 8 == 0))
        {
            Load(used, before);
            _ = used.Headers;
            Load(used, sample);
            Assert.Equal(fresh, FieldCatalog.Standard.Fields.Select(field => Read(field.Name, used)));
        }
    }

    /// <summary>A header that is cut anywhere gives the value that it has when it is whole, or none.</summary>
    [Theory]
    [MemberData(nameof(Packets))]
    public void Fields_OfAHeaderCutAnywhere_HaveTheirValueOrNone(string packet)
    {
        var frame = FieldPackets.All[packet];
        var whole = new PacketSample();
        var cut = new PacketSample();
        Load(whole, packet);
        for (var length = 0; length < frame.Length; length++)
        {
            // An array that ends there: reading on would throw.
            Load(cut, Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Header(frame[..length], (uint)frame.Length + 4))));
            foreach (var field in FieldCatalog.Standard.Fields.Where(field => field.IsRepeated))
            {
                for (var occurrence = 0; occurrence < 3; occurrence++)
                {
                    var told = Read(field, occurrence, cut);
                    var expected = Read(field, occurrence, whole);
                    Assert.True(told is null || told == expected, $"{field.Name}.{occurrence} of {packet} cut at {length}: {told}, whole {expected ?? "nothing"}");
                }
            }
        }
    }

    public static IEnumerable<object[]> Packets => FieldPackets.All.Keys.Select(name => new object[] { name });

    /// <summary>What a flow's key says is what the field says, whether it is copied from its place or read.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Keys_OfEveryField_SayWhatTheFieldSays(string name)
    {
        var sample = Load(new PacketSample(), name);
        foreach (var (field, occurrence, plan) in Plans)
        {
            var key = new byte[plan.BufferSize];
            var told = plan.TryExtract(sample, new EvaluationScratch(), key, out var length) ? Assert.Single(plan.Format(key.AsSpan(0, length))) : null;
            Assert.Equal(Read(field, occurrence, sample), told);
            Assert.True(told is null || plan.Width == length || plan.Width == -1, field.Name);
        }
    }

    [Fact]
    public void Rows_OfTheTable_NameFieldsAndSamplesThatExist() => Assert.All(Rows, row =>
    {
        Assert.True(FieldCatalog.Standard.TryFind(row.Field, out _, out _), row.Field);
        Assert.True(FieldSamples.All.ContainsKey(row.Sample), row.Sample);
    });

    [Fact]
    public void Names_OfAllFields_AreUniqueAndLowerCase()
    {
        var names = FieldCatalog.Standard.Fields.Select(field => field.Name).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    [Fact]
    public void Fields_AllOfThem_AreDescribedAndFound() => Assert.All(FieldCatalog.Standard.Fields, field =>
    {
        Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
        Assert.NotEmpty(field.Layer);
        Assert.NotEmpty(field.Example);
        Assert.True(FieldCatalog.Standard.TryFind(field.Name, out var found));
        Assert.Same(field, found);
        Assert.Equal(field.Name, field.ToString());
    });

    [Theory]
    [InlineData("ipsrc", "ipsource")]
    [InlineData("ipdst", "ipdestination")]
    [InlineData("ipdest", "ipdestination")]
    [InlineData("udpdport", "udpdestinationport")]
    [InlineData("vlanid", "vlan")]
    [InlineData("tcpdstport", "tcpdestinationport")]
    [InlineData("", "vlan")]
    public void Nearest_NamesThatPeopleTry_AreFound(string name, string meant)
    {
        Assert.Contains(meant, FieldCatalog.Standard.Nearest(name));
        Assert.Empty(FieldCatalog.Standard.Nearest(name, 0));
        Assert.Equal(FieldCatalog.Standard.Fields.Count, FieldCatalog.Standard.Nearest(name, 1000).Count);
    }

    [Fact]
    public void Nearest_AHugeName_IsAnsweredAtOnce() => Assert.Equal(3, FieldCatalog.Standard.Nearest(new string('x', 10_000_000)).Count);

    [Theory]
    [InlineData("ipsource", true, 0)]
    [InlineData("ipsource.0", true, 0)]
    [InlineData("ipsource.1", true, 1)]
    [InlineData("ipsource.31", true, 31)]
    [InlineData("ipsource.32", false, 0)]
    [InlineData("ipsource.", false, 0)]
    [InlineData("ipsource.x", false, 0)]
    [InlineData("ipsource.-1", false, 0)]
    [InlineData("ipsource.1.1", false, 0)]
    [InlineData("ipsource.99999999999999999999", false, 0)]
    [InlineData("tcprttvar", true, 0)]
    [InlineData("inputifindex.1", false, 0)]
    [InlineData("", false, 0)]
    public void TryFind_ANumberedName_IsOfAHeaderInside(string name, bool isThere, int number)
    {
        Assert.Equal(isThere, FieldCatalog.Standard.TryFind(name, out var field, out var occurrence));
        Assert.True(!isThere || (field is not null && occurrence == number));
    }

    [Fact]
    public void With_RowsOfAThirdParty_AreFoundAndReadLikeTheOthers()
    {
        var catalog = FieldCatalog.Standard.With(
            new FieldDescriptor("tcpdataoffset", FieldType.Byte, "TCP", "Words of the header.", "5", new HeaderField(HeaderKind.Tcp, 12, 1, 4)) { Aliases = ["tcpwords"] },
            new FieldDescriptor("agentname", FieldType.Text, "sample", "Name of the agent.", "leaf1", static (PacketSample sample, int occurrence, out FieldValue value) =>
            {
                value = sample.MakeText("leaf"u8);
                return occurrence == 0;
            }));
        var plan = Compile("agentname,tcpwords,ipsource", catalog);
        var key = new byte[plan.BufferSize];

        Assert.True(plan.TryExtract(Load(new PacketSample(), "TCP"), new EvaluationScratch(), key, out var length));
        Assert.Equal(["leaf", "5", "10.1.0.1"], plan.Format(key.AsSpan(0, length)));
        Assert.Equal(FieldCatalog.Standard.Fields.Count + 2, catalog.Fields.Count);
        Assert.False(FieldCatalog.Standard.TryFind("agentname", out _));
        Assert.Throws<ArgumentException>(() => catalog.With(new FieldDescriptor("tcpwords", FieldType.Byte, "TCP", "Twice.", "5", new HeaderField(HeaderKind.Tcp, 12, 1))));
    }

    [Fact]
    public void Descriptor_OfWhatCannotBe_IsRefused()
    {
        FieldReader read = static (PacketSample _, int _, out FieldValue value) =>
        {
            value = default;
            return false;
        };
        Assert.All((string[])["", "1a", "a b", "a.1", "a,b", "ä"], name => Assert.Throws<ArgumentException>(() => new FieldDescriptor(name, FieldType.Byte, "x", "x.", "1", read)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FieldDescriptor("a", FieldType.None, "x", "x.", "1", read));
        Assert.All(
            (FieldType[])[FieldType.Text, FieldType.Any, FieldType.IPv6, FieldType.Address],
            type => Assert.Throws<ArgumentException>(() => new FieldDescriptor("a", type, "x", "x.", "1", new HeaderField(HeaderKind.Tcp, 0, 4))));
        Assert.All((byte[])[0, 9, 15, 16, 17], size => Assert.Throws<ArgumentException>(() => new FieldDescriptor("a", FieldType.UInt64, "x", "x.", "1", new HeaderField(HeaderKind.Tcp, 0, size))));
    }

    private static FieldDescriptor Find(string name, out int occurrence)
    {
        Assert.True(FieldCatalog.Standard.TryFind(name, out var field, out occurrence), name);
        return field;
    }

    private static PacketSample Load(PacketSample sample, string name) => Load(sample, FieldSamples.All[name]);

    private static PacketSample Load(PacketSample sample, byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        var samples = datagram.Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.True(sample.TryLoad(datagram, samples.Current));
        Assert.Equal(0, sample.Errors);
        return sample;
    }

    private static string? Read(string name, PacketSample sample)
    {
        var field = Find(name, out var occurrence);
        return Read(field, occurrence, sample);
    }

    /// <summary>The agent alone may be there and unknown.</summary>
    private static string? Read(FieldDescriptor field, int occurrence, PacketSample sample) =>
        !field.TryRead(sample, occurrence, out var value) ? null : value.IsNull ? "unknown" : value.ToString();

    private static FlowKeyPlan Compile(string keys, FieldCatalog catalog) =>
        FlowPlan.Compile(new FlowDefinition(keys), new ExpressionContext(catalog, ValueLookups.None)).Keys;
}
