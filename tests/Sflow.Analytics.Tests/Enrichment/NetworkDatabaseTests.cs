using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Enrichment;

/// <summary>Countries and autonomous systems out of databases that the tests write themselves.</summary>
public class NetworkDatabaseTests
{
    private static readonly Dictionary<string, object> NewZealand = Country("NZ", "New Zealand");
    private static readonly Dictionary<string, object> Peru = Country("PE", "Peru");

    [Theory]
    [InlineData(24)]
    [InlineData(28)]
    [InlineData(32)]
    public void Country_OfAnAddress_IsThatOfItsNetwork(int recordSize)
    {
        var countries = Countries(new MaxMindWriter("Test-Country", recordSize: recordSize)
            .Add("192.0.2.0/24", NewZealand).Add("198.51.100.0/25", Peru).Add("198.51.100.128/32", NewZealand)
            .Add("255.255.255.255/32", Peru).Add("2001:db8::/32", Peru).Add("2001:db8:8000::/33", NewZealand));
        Assert.Equal("NZ", countries.Codes.Ask(Values.Address("192.0.2.0")));
        Assert.Equal("NZ", countries.Codes.Ask(Values.Address("192.0.2.255")));
        Assert.Null(countries.Codes.Ask(Values.Address("192.0.3.0")));
        Assert.Null(countries.Codes.Ask(Values.Address("192.0.1.255")));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("198.51.100.127")));
        Assert.Equal("NZ", countries.Codes.Ask(Values.Address("198.51.100.128")));
        Assert.Null(countries.Codes.Ask(Values.Address("198.51.100.129")));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("255.255.255.255")));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("2001:db8:7fff:ffff::1")));
        Assert.Equal("NZ", countries.Codes.Ask(Values.Address("2001:db8:8000::")));
        Assert.Null(countries.Codes.Ask(Values.Address("2001:db9::")));
        Assert.Null(countries.Codes.Ask(Values.Mac("001122334455")));
    }

    [Fact]
    public void Country_AsCodeNameAndBoth_IsSpelledSo()
    {
        var countries = Countries(new MaxMindWriter("Test-Country", ipVersion: 4).Add("10.0.0.0/8", NewZealand));
        var address = Values.Address("10.255.255.255");
        Assert.Equal("NZ", countries.Codes.Ask(address));
        Assert.Equal("New Zealand", countries.Names.Ask(address));
        Assert.Equal("NZ New Zealand", countries.Both.Ask(address));
        Assert.Equal("Test-Country", countries.Type);
        Assert.Null(countries.Codes.Ask(Values.Address("2001:db8::1")));
    }

    [Fact]
    public void Country_OfTheWholeWorld_IsThatOfEveryAddress()
    {
        var countries = Countries(new MaxMindWriter("Test-Country").Add("::/1", Peru).Add("8000::/1", NewZealand));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("0.0.0.0")));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("203.0.113.1")));
        Assert.Equal("PE", countries.Codes.Ask(Values.Address("2001:db8::1")));
        Assert.Equal("NZ", countries.Codes.Ask(Values.Address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")));
    }

    [Fact]
    public void Country_OtherFormsOfRecords_AreRead()
    {
        var countries = Countries(new MaxMindWriter("Test-Country")
            .Add("10.0.0.0/8", new() { ["registered_country"] = NewZealand["country"] })
            .Add("11.0.0.0/8", new() { ["country"] = "Peru", ["country_code"] = "PE" })
            .Add("12.0.0.0/8", new() { ["country"] = "PE", ["country_name"] = "Peru" })
            .Add("13.0.0.0/8", new() { ["country"] = new Dictionary<string, object> { ["iso_code"] = "PE" } })
            .Add("14.0.0.0/8", new() { ["continent"] = "SA" }));
        Assert.Equal(
            ["NZ New Zealand", "PE Peru", "PE Peru", "PE", null],
            Enumerable.Range(10, 5).Select(first => countries.Both.Ask(Values.Address($"{first}.0.0.1"))));
    }

    [Fact]
    public void Asn_OfAnAddress_IsNumberAndDescription()
    {
        var systems = AsnDatabase.Read(
            new MemoryStream(new MaxMindWriter("Test-ASN")
                .Add("192.0.2.0/24", new() { ["autonomous_system_number"] = 64500u, ["autonomous_system_organization"] = "Föö Networks" })
                .Add("198.51.100.0/24", new() { ["asn"] = "AS64501", ["as_name"] = "Bar" })
                .Add("203.0.113.0/24", new() { ["autonomous_system_number"] = 64502u }).ToArray()),
            "x.mmdb");
        var addresses = new[] { "192.0.2.1", "198.51.100.1", "203.0.113.1" }.Select(Values.Address).ToList();
        Assert.Equal(["64500", "64501", "64502"], addresses.Select(systems.Numbers.Ask));
        Assert.Equal(["Föö Networks", "Bar", null], addresses.Select(systems.Descriptions.Ask));
        Assert.Equal(["64500 Föö Networks", "64501 Bar", "64502"], addresses.Select(systems.Both.Ask));
    }

    [Fact]
    public void Networks_ByChance_AreFoundAsAWalkOverThemFindsThem()
    {
        var random = new Random(4);
        var networks = Enumerable.Range(0, 2000)
            .Select(_ => (Address: (uint)random.Next() << 1 & 0xF0FF_FFF0, Length: random.Next(1, 33)))
            .Select(network => (Address: network.Address & (uint.MaxValue << (32 - network.Length)), network.Length))
            .Distinct().OrderBy(network => network.Length).ToList();
        var writer = new MaxMindWriter("Test-Country");
        foreach (var (address, length) in networks)
        {
            writer.Add($"{Frames.Text(address)}/{length}", Country($"{address:X8}/{length}", "x"));
        }

        var countries = Countries(writer);
        for (var i = 0; i < 5_000; i++)
        {
            var (start, length) = networks[random.Next(networks.Count)];
            var address = i % 3 == 0 ? (uint)random.Next() : start + (uint)(i % 3 == 1 ? -1 : 1 << random.Next(32));
            var (found, foundLength) = networks.LastOrDefault(network => network.Length == 32 ? network.Address == address : (network.Address ^ address) >> (32 - network.Length) == 0);
            Assert.Equal(foundLength == 0 ? null : $"{found:X8}/{foundLength}", countries.Codes.Ask(Values.Address(Frames.Text(address))));
        }
    }

    [Fact]
    public void Lookup_OfAddresses_AllocatesNothing()
    {
        var countries = Countries(new MaxMindWriter("Test-Country").Add("10.0.0.0/8", NewZealand).Add("2001:db8::/32", Peru));
        var addresses = new[] { "10.1.2.3", "11.1.2.3", "2001:db8::1" }.Select(Values.Address).ToArray();
        countries.Both.TryLookup(addresses[0], out _);
        var begin = AllocatedBytes.Begin();
        for (var i = 0; i < 3000; i++)
        {
            countries.Both.TryLookup(addresses[i % 3], out _);
        }

        Assert.Equal(0, AllocatedBytes.Since(begin));
    }

    [Fact]
    public void Database_OfSomethingElse_IsRefusedByItsName()
    {
        var asn = new MaxMindWriter("Test-ASN").Add("10.0.0.0/8", new() { ["autonomous_system_number"] = 1u }).ToArray();
        var exception = Assert.Throws<EnrichmentFileException>(() => CountryDatabase.Read(new MemoryStream(asn), "geo/x.mmdb"));
        Assert.Contains("geo/x.mmdb", exception.Message, StringComparison.Ordinal);
        Assert.Contains("GeoLite2-Country", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Test-ASN", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_CutAnywhere_IsReadOrRefused()
    {
        var whole = new MaxMindWriter("Test-Country").Add("10.0.0.0/8", NewZealand).Add("2001:db8::/32", Peru).ToArray();
        for (var length = 0; length < whole.Length; length += 7)
        {
            var cut = whole.AsSpan(0, length).ToArray();
            var exception = Record.Exception(() => CountryDatabase.Read(new MemoryStream(cut), "x.mmdb"));
            Assert.True(exception is null or EnrichmentFileException, $"{length}: {exception}");
        }
    }

    private static CountryDatabase Countries(MaxMindWriter writer) => CountryDatabase.Read(new MemoryStream(writer.ToArray()), "x.mmdb");

    private static Dictionary<string, object> Country(string code, string name) => new()
    {
        ["country"] = new Dictionary<string, object> { ["iso_code"] = code, ["names"] = new Dictionary<string, object> { ["en"] = name, ["de"] = "?" } },
    };
}
