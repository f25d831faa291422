using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Enrichment;

/// <summary>Names of hosts and services, and the set that all lookups are found in.</summary>
public class NameFileTests
{
    [Fact]
    public void Hosts_OfAFile_AreFoundByAddress()
    {
        var hosts = HostNames.Read(
            new StringReader("# hosts\n127.0.0.1\tlocalhost loopback\n\n10.0.0.1 web.example.com web # the site\n10.0.0.1 again\n2001:DB8::1 six\nfe80::1%lo0 zone\n10.0.0.2\n"),
            "hosts");
        Assert.Equal("localhost", hosts.Ask(Values.Address("127.0.0.1")));
        Assert.Equal("web.example.com", hosts.Ask(Values.Address("10.0.0.1")));
        Assert.Equal("six", hosts.Ask(Values.Address("2001:db8::1")));
        Assert.Null(hosts.Ask(Values.Address("10.0.0.2")));
        Assert.Null(hosts.Ask(Values.Port(80)));
        Assert.Equal((3, 2, 7), (hosts.Count, hosts.Skipped.Count, hosts.Skipped.FirstLine));
        Assert.Equal("2 lines were left out, the first is line 7: expected an address and a name, got 'fe80::1%lo0 zone'", hosts.Skipped.ToString());
    }

    [Fact]
    public void Hosts_NoneOfTheLinesRight_AreRefused()
    {
        var exception = Assert.Throws<EnrichmentFileException>(() => HostNames.Read(new StringReader("\nweb 10.0.0.1\n"), "hosts"));
        Assert.Equal("hosts, line 2: expected an address and a name, got 'web 10.0.0.1'", exception.Message);
        Assert.Equal(0, HostNames.Read(new StringReader("# nobody\n"), "hosts").Count);
    }

    [Fact]
    public void Services_WellKnown_AreNamedByProtocol()
    {
        var services = ServiceNames.Standard;
        Assert.Equal("domain", services.AnyProtocol.Ask(Values.Port(53)));
        Assert.Equal("syslog", services.OfProtocol("udp").Ask(Values.Port(514)));
        Assert.Equal("shell", services.OfProtocol("tcp").Ask(Values.Port(514)));
        Assert.Equal("sflow", services.OfProtocol("udp").Ask(Values.Port(6343)));
        Assert.Null(services.OfProtocol("tcp").Ask(Values.Port(1)));
        Assert.Null(services.OfProtocol("icmp").Ask(Values.Port(53)));
        Assert.Null(services.AnyProtocol.Ask(Values.Address("0.0.0.53")));
    }

    [Fact]
    public void Services_OfAFile_GoBeforeTheWellKnown()
    {
        var services = ServiceNames.Read(new StringReader("domain 53/tcp\nns 53/udp nameserver # mine\nours\t6000/tcp x\nsecond 6000/tcp\nrtmp 1/ddp\nwrong 70000/tcp\nwrong\n"), "services");
        Assert.Equal("ns", services.OfProtocol("udp").Ask(Values.Port(53)));
        Assert.Equal("ours", services.AnyProtocol.Ask(Values.Port(6000)));
        Assert.Equal("https", services.AnyProtocol.Ask(Values.Port(443)));
        Assert.Null(services.AnyProtocol.Ask(Values.Port(1)));
        Assert.Equal((2, 6), (services.Skipped.Count, services.Skipped.FirstLine));
        Assert.Throws<EnrichmentFileException>(() => ServiceNames.Read(new StringReader("no services here"), "services"));
    }

    [Fact]
    public void WellKnownServices_EachPortAndProtocol_IsNamedOnce()
    {
        var all = WellKnownServices.Rows.SelectMany(row => row.Protocols.Split('/').Select(protocol => (row.Port, protocol))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(WellKnownServices.Rows, row => Assert.InRange(row.Port, 1, 65535));
        Assert.All(all, entry => Assert.Contains(entry.protocol, ServiceNames.Protocols));
    }

    [Fact]
    public void Lookups_WithMore_FindEachByFunctionAndArgument()
    {
        var groups = GroupSet.Of(new Dictionary<string, IReadOnlyList<string>> { ["inside"] = ["10.0.0.0/8"] });
        var hosts = HostNames.Read(new StringReader("10.0.0.1 web"), "hosts");
        var vendors = VendorList.Read(new StringReader("00:11:22\tMaker"), "manuf");
        var lookups = ValueLookups.Standard.With(hosts).With(vendors).With("group", "sites", groups);
        Assert.True(lookups.TryGetLookup("dns", null, out var names));
        Assert.Equal("web", names.Ask(Values.Address("10.0.0.1")));
        Assert.True(lookups.TryGetLookup("group", "sites", out var sites));
        Assert.Same(groups, sites);
        Assert.True(lookups.TryGetLookup("oui", "number", out var numbers));
        Assert.Equal("001122", numbers.Ask(Values.Mac("001122334455")));
        Assert.True(lookups.TryGetLookup("service", "udp", out _));
        Assert.False(lookups.TryGetLookup("group", "site", out _));
        Assert.False(lookups.TryGetLookup("country", null, out _));
        Assert.False(ValueLookups.None.TryGetLookup("service", null, out _));
        Assert.Equal(["sites"], lookups.ArgumentsOf("group"));
        Assert.Equal(["dns", "group", "oui", "service"], lookups.Functions.Order(StringComparer.Ordinal));
    }
}
