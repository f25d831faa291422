using System.Text;
using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Enrichment;

/// <summary>Groups of networks: the longest prefix counts, and mistakes are told with their line.</summary>
public class GroupSetTests
{
    [Theory]
    [InlineData("10.0.0.1", "all-ten")]
    [InlineData("10.1.0.0", "site")]
    [InlineData("10.1.255.255", "site")]
    [InlineData("10.2.0.0", "all-ten")]
    [InlineData("10.1.2.3", "host")]
    [InlineData("10.1.2.4", "site")]
    [InlineData("9.255.255.255", "world")]
    [InlineData("255.255.255.255", "world")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("2001:db8:0:1::", "all-ten")]
    [InlineData("2001:db9::", null)]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "host")]
    public void Group_OfAnAddress_HasTheLongestPrefix(string address, string? expected)
    {
        var groups = GroupSet.Of(new Dictionary<string, IReadOnlyList<string>>
        {
            ["all-ten"] = ["10.0.0.0/8", "2001:db8::/48"],
            ["site"] = ["10.1.7.7/16"],
            ["host"] = ["10.1.2.3", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"],
            ["world"] = ["0.0.0.0/0"],
            ["documentation"] = ["2001:db8::/64"],
        });
        Assert.Equal(expected, groups.Ask(Values.Address(address)));
    }

    [Fact]
    public void Group_OfWhatIsNoAddress_IsNone() =>
        Assert.Null(GroupSet.Of(new Dictionary<string, IReadOnlyList<string>> { ["world"] = ["0.0.0.0/0", "::/0"] }).Ask(Values.Port(80)));

    [Fact]
    public void Groups_ByChance_AreThoseOfAWalk()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var prefixes = Enumerable.Range(0, random.Next(1, 60))
                .Select(_ => (High: (ulong)random.Next(4) << 62, Low: (ulong)random.Next(8) << 61, Length: random.Next(0, 129)))
                .Select(p => IPPrefix.Of(FieldValue.FromIPv6(p.High, p.Low), p.Length)).Distinct().ToList();
            var table = AddressTable.Of(prefixes.Select((prefix, number) => (prefix, number)).OrderBy(_ => random.Next()));
            for (var i = 0; i < 200; i++)
            {
                var (high, low) = ((ulong)random.Next(4) << 62, ((ulong)random.Next(8) << 61) - (ulong)random.Next(2));
                var best = prefixes.Where(prefix => IPPrefix.Of(FieldValue.FromIPv6(high, low), prefix.Length) == prefix).OrderBy(prefix => prefix.Length).LastOrDefault();
                var expected = best == default ? prefixes.IndexOf(IPPrefix.Of(FieldValue.FromIPv6(0, 0), 0)) : prefixes.IndexOf(best);
                Assert.Equal(expected, table.IPv6.Find(high, low));
            }
        }
    }

    [Fact]
    public void Json_OfOneSet_IsTheDefault()
    {
        var sets = GroupSet.ReadJson(Json("""{ "inside": ["10.0.0.0/8", "fc00::/7"], /* ours */ "outside": ["0.0.0.0/0"], }"""), "groups.json");
        Assert.Equal(["default"], sets.Keys);
        Assert.Equal("inside", sets["default"].Ask(Values.Address("fd00::1")));
    }

    [Fact]
    public void Json_OfSeveralSets_HasThemByName()
    {
        var sets = GroupSet.ReadJson(Json("\uFEFF{\"sites\":{\"a\":[\"10.1.0.0/16\"]},\"customers\":{\"b\":[\"10.0.0.0/8\"]}}"), "groups.json");
        Assert.Equal(["a", "b"], new[] { "sites", "customers" }.Select(set => sets[set].Ask(Values.Address("10.1.2.3"))));
        Assert.Null(sets["sites"].Ask(Values.Address("10.2.2.3")));
    }

    [Theory]
    [InlineData("{\n\"a\": [\n\"10.0.0.0/33\"]}", 3, "10.0.0.0/33")]
    [InlineData("{\n\"a\": [\"10.0.0.0/8\"],\n\n\"b\": [\"10.9.9.9/8\"]}", 4, "which is in 'a' too")]
    [InlineData("{\"a\": [\"10/8\"]}", 1, "10/8")]
    [InlineData("{\"a\": [\"fe80::1%eth0\"]}", 1, "fe80::1%eth0")]
    [InlineData("{\"a\": [\"10.0.0.0/\"]}", 1, "10.0.0.0/")]
    [InlineData("{\"a\":\n \"10.0.0.0/8\"}", 2, "expected {")]
    [InlineData("{\"a\":\n [\n[1]]}", 3, "expected {")]
    [InlineData("[]", 1, "expected {")]
    [InlineData("", 1, "expected {")]
    [InlineData("{\"a\":[]}\n}", 2, "expected {")]
    [InlineData("{\"a\":[\n", 2, "expected {")]
    public void Json_ThatIsWrong_IsToldWithItsLine(string json, int line, string mentions)
    {
        var exception = Assert.Throws<EnrichmentFileException>(() => GroupSet.ReadJson(Json(json), "groups.json"));
        Assert.StartsWith($"groups.json, line {line}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(mentions, exception.Message, StringComparison.Ordinal);
        Assert.Equal(line, exception.Line);
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
