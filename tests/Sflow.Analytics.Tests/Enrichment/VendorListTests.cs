using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Enrichment;

/// <summary>Vendors out of the three forms that lists of them come in.</summary>
public class VendorListTests
{
    private const string Text = """
        OUI/MA-L                                                    Organization
        company_id                                                  Organization
                                                                    Address

        00-11-22   (hex)		First Maker, Inc.
        001122     (base 16)		First Maker, Inc.
        				1 Some Street
        				Some Town    12345
        				US

        A0-BB-3E   (hex)		Small Makers
        800000-8FFFFF     (base 16)		Eighth Maker
        				DE

        70-B3-D5   (hex)		Tiny Maker
        ABC000-ABCFFF     (base 16)		Tiny Maker
        """;

    private const string Csv = """
        Registry,Assignment,Organization Name,Organization Address
        MA-L,001122,"First Maker, Inc.","1 Some Street
        Some Town US 12345 "
        MA-M,A0BB3E8,Eighth Maker,DE
        MA-S,70B3D5ABC,"The ""Tiny"" Maker",
        """;

    private const string Manuf = """
        # Made by a test
        00:11:22	FirstMak	First Maker, Inc.
        A0:BB:3E:80:00:00/28	EighthMa	Eighth Maker
        70:B3:D5:AB:C0:00/36	TinyMake
        01:80:C2:00:00:00/40	Bridges
        """;

    [Theory]
    [InlineData(Text, "Tiny Maker")]
    [InlineData(Csv, "The \"Tiny\" Maker")]
    [InlineData(Manuf, "TinyMake")]
    public void Vendor_OfAnAddress_IsThatOfItsLongestAssignment(string list, string tiny)
    {
        var vendors = VendorList.Read(new StringReader(list), "oui");
        Assert.Equal("First Maker, Inc.", vendors.Names.Ask(Values.Mac("001122FFFFFF")));
        Assert.Equal("001122", vendors.Numbers.Ask(Values.Mac("001122000000")));
        Assert.Equal("Eighth Maker", vendors.Names.Ask(Values.Mac("A0BB3E800001")));
        Assert.Equal("A0BB3E8", vendors.Numbers.Ask(Values.Mac("A0BB3E8FFFFF")));
        Assert.Null(vendors.Names.Ask(Values.Mac("A0BB3E900000")));
        Assert.Equal(tiny, vendors.Names.Ask(Values.Mac("70B3D5ABC123")));
        Assert.Equal("70B3D5ABC", vendors.Numbers.Ask(Values.Mac("70B3D5ABC123")));
        Assert.Null(vendors.Names.Ask(Values.Mac("70B3D5ABD123")));
        Assert.Null(vendors.Names.Ask(Values.Mac("FFFFFFFFFFFF")));
        Assert.Null(vendors.Names.Ask(Values.Port(80)));
        Assert.Equal((3, 0), (vendors.Count, vendors.Skipped.Count));
    }

    [Theory]
    [InlineData("00:11:22\tA\nnonsense\n00:11:zz\tB\n", 2, 2)]
    [InlineData("Registry,Assignment,Organization Name\nMA-L,001122,A\nMA-L,0011\nMA-L,12345,B,C\n", 2, 3)]
    [InlineData("00-11-22   (hex)\t\tA\n001122     (base 16)\t\tA\n\t\tstreet\n\nXX1122     (base 16)\t\tB\n", 1, 5)]
    public void Lines_NotUnderstood_AreCountedAndTheFirstTold(string list, int skipped, int first)
    {
        var vendors = VendorList.Read(new StringReader(list), "oui");
        Assert.Equal((1, skipped, first), (vendors.Count, vendors.Skipped.Count, vendors.Skipped.FirstLine));
        Assert.Contains($"line {first}", vendors.Skipped.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("These are words.\nAnd more of them.")]
    [InlineData("Registry,Assignment,Organization Name,Organization Address\n")]
    public void List_WithoutVendors_IsRefused(string list)
    {
        var exception = Assert.Throws<EnrichmentFileException>(() => VendorList.Read(new StringReader(list), "lists/oui.txt"));
        Assert.StartsWith("lists/oui.txt", exception.Message, StringComparison.Ordinal);
        Assert.Contains("oui.txt, oui.csv or manuf", exception.Message, StringComparison.Ordinal);
    }
}
