using System.Globalization;

namespace Sflow.Protocol.Tests;

public class DropReasonsTests
{
    [Theory]
    [InlineData(DropReason.NetUnreachable, "net_unreachable")]
    [InlineData(DropReason.DstHostTosUnreachable, "dst_host_tos_unreacheable")]
    [InlineData(DropReason.PrecedenceCutoff, "precedence_cutoff")]
    [InlineData(DropReason.Unknown, "unknown")]
    [InlineData(DropReason.SplitHorizon, "split_horizon")]
    [InlineData(DropReason.IPv6Disabled, "ipv6disabled")]
    [InlineData(DropReason.DevHdr, "dev_hdr")]
    [InlineData(DropReason.TcEgress, "tc_egress")]
    [InlineData(DropReason.BgpFlowspec, "bgp_flowspec")]
    [InlineData((DropReason)16, null)]
    [InlineData((DropReason)33, null)]
    [InlineData((DropReason)255, null)]
    [InlineData((DropReason)373, null)]
    [InlineData((DropReason)uint.MaxValue, null)]
    public void Name_OfAReason_IsSflowtools(DropReason reason, string? name) => Assert.Equal(name, reason.Name());

    [Fact]
    public void Name_OfEveryReason_IsItsIdentifierInSnakeCase() => Assert.All(
        Enum.GetValues<DropReason>().Where(reason => reason != DropReason.DstHostTosUnreachable),
        reason => Assert.Equal(reason.ToString().ToUpperInvariant(), reason.Name()!.Replace("_", string.Empty, StringComparison.Ordinal).ToUpperInvariant()));

    [Fact]
    public void Reasons_OfTheDocument_AreWithoutGaps()
    {
        var numbers = Enum.GetValues<DropReason>().Select(reason => (int)reason).ToList();
        Assert.Equal([.. Enumerable.Range(0, 16), .. Enumerable.Range(256, 117)], numbers);
    }

    [Theory]
    [InlineData(33u, DropReason.DevHdr)]
    [InlineData(332u, DropReason.DevHdr)]
    [InlineData(36u, DropReason.TcEgress)]
    [InlineData(366u, DropReason.TcEgress)]
    [InlineData(0u, DropReason.NetUnreachable)]
    [InlineData(258u, DropReason.Acl)]
    [InlineData(34u, (DropReason)34)]
    [InlineData(70000u, (DropReason)70000)]
    public void FromCode_NumberOfTheWire_IsTheReasonItStandsFor(uint code, DropReason reason) => Assert.Equal(reason, DropReasons.FromCode(code));

    [SkippableFact]
    public void FromCode_EveryPublishedNumber_HasThePublishedName()
    {
        foreach (var line in File.ReadLines(SharedFiles.Require("reference", "drop-reasons.tsv")))
        {
            var columns = line.Split('\t');
            Assert.Equal(columns[1], DropReasons.FromCode(uint.Parse(columns[0], CultureInfo.InvariantCulture)).Name());
        }
    }
}
