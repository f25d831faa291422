using System.Text;
using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Enrichment;

/// <summary>Labels by value: a value of any type is found by the text that a flow key shows.</summary>
public class ValueMapTests
{
    private static readonly ValueMap Map = ValueMap.Of(new Dictionary<string, IReadOnlyList<string>>
    {
        ["number"] = ["80", "4294967296"],
        ["mac"] = ["00112233AABB", "00:11:22:33:aa:cc"],
        ["address"] = ["10.0.0.1", "2001:DB8::1"],
        ["flags"] = ["000000010", "010"],
        ["truth"] = ["true"],
        ["port"] = ["internal", "discard", "7"],
        ["source"] = ["0:3"],
        ["text"] = ["www.example.com", "Ü", ""],
    });

    public static IEnumerable<object?[]> Cases()
    {
        yield return [FieldValue.FromNumber(FieldType.UInt16, 80), "number"];
        yield return [FieldValue.FromNumber(FieldType.UInt64, 1UL << 32), "number"];
        yield return [FieldValue.FromNumber(FieldType.Byte, 81), null];
        yield return [Values.Mac("00112233AABB"), "mac"];
        yield return [Values.Mac("00112233AACC"), "mac"];
        yield return [Values.Address("10.0.0.1"), "address"];
        yield return [Values.Address("2001:db8::1"), "address"];
        yield return [Values.Address("10.0.0.2"), null];
        yield return [FieldValue.FromNumber(FieldType.TcpFlags, 2), "flags"];
        yield return [FieldValue.FromNumber(FieldType.IPFlags, 2), "flags"];
        yield return [FieldValue.FromBoolean(true), "truth"];
        yield return [FieldValue.FromBoolean(false), null];
        yield return [FieldValue.FromInterface(InterfaceId.Internal), "port"];
        yield return [FieldValue.FromInterface(new InterfaceId(InterfaceFormat.Discarded, 258)), "port"];
        yield return [FieldValue.FromInterface(new InterfaceId(InterfaceFormat.Single, 7)), "port"];
        yield return [FieldValue.FromInterface(new InterfaceId(InterfaceFormat.Multiple, 7)), null];
        yield return [FieldValue.FromDataSource(new DataSource(DataSourceClass.Interface, 3)), "source"];
        yield return [FieldValue.FromText("www.example.com"), "text"];
        yield return [FieldValue.FromText("Ü"), "text"];
        yield return [FieldValue.FromText(""), "text"];
        yield return [FieldValue.FromText("80"), "number"];
        yield return [FieldValue.FromText("example.com"), null];
        yield return [default(FieldValue), null];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Label_OfAValue_IsThatOfItsText(object key, string? expected) => Assert.Equal(expected, Map.Ask((FieldValue)key));

    [Fact]
    public void Lookup_OfTexts_AllocatesNothing()
    {
        var text = FieldValue.FromText("www.example.com");
        Map.TryLookup(text, out _);
        var begin = AllocatedBytes.Begin();
        for (var i = 0; i < 1000; i++)
        {
            Map.TryLookup(text, out _);
        }

        Assert.Equal(0, AllocatedBytes.Since(begin));
    }

    [Fact]
    public void Map_OfManyTexts_FindsEach()
    {
        var map = ValueMap.Of(Enumerable.Range(0, 2000).ToDictionary(i => $"label{i}", i => (IReadOnlyList<string>)[$"value{i}"]));
        Assert.All(Enumerable.Range(0, 2000), i => Assert.Equal($"label{i}", map.Ask(FieldValue.FromText($"value{i}"))));
        Assert.Null(map.Ask(FieldValue.FromText("value2000")));
    }

    [Fact]
    public void Json_OfSeveralMaps_HasThemByName()
    {
        var maps = ValueMap.ReadJson(Stream("""{"scitag":{"atlas":[8,"12"]},"members":{"one":["001122334455"]}}"""), "maps.json");
        Assert.Equal("atlas", maps["scitag"].Ask(FieldValue.FromNumber(FieldType.UInt32, 8)));
        Assert.Equal("one", maps["members"].Ask(Values.Mac("001122334455")));
    }

    [Fact]
    public void Json_ValueOfTwoLabels_IsRefused()
    {
        var exception = Assert.Throws<EnrichmentFileException>(() => ValueMap.ReadJson(Stream("{\"m\":{\"a\":[\"1\"],\n\"b\":[\"1\"]}}"), "maps.json"));
        Assert.Equal("maps.json, line 2: label 'b': expected a value of one label, got '1', which has 'a' too", exception.Message);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
