using System.Reflection;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;

namespace Sflow.Analytics.Tests.Fields;

public class FlowKeysTests
{
    private static readonly (string Name, string Value)[] Constants =
        [.. typeof(FlowKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    /// <summary>Whoever adds a row to the catalogue adds its constant.</summary>
    [Fact]
    public void Constants_AreTheNamesOfTheCatalogue()
    {
        Assert.Equal(FieldCatalog.Standard.Fields.Select(field => field.Name).Order(StringComparer.Ordinal), Constants.Select(constant => constant.Value).Order(StringComparer.Ordinal));
        Assert.All(Constants, constant => Assert.Equal(constant.Value.Replace("_", "", StringComparison.Ordinal), constant.Name, ignoreCase: true));
        Assert.All(Constants, constant => Assert.True(char.IsUpper(constant.Name[0]), constant.Name));
    }

    [Fact]
    public void ADefinition_OfConstants_IsThatOfTheirText() =>
        Assert.Equal(new FlowDefinition("ipsource,tcpdestinationport"), new FlowDefinition([FlowKeys.IpSource, FlowKeys.TcpDestinationPort]));
}
