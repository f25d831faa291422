using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>What means nothing: where, what was expected, and the nearest names; everything at once.</summary>
public class BindingErrorTests
{
    [Theory]
    [InlineData("ipsrc", 0, 5, "unknown key 'ipsrc'", "ipsource")]
    [InlineData("ipsource,ipdest", 9, 6, "unknown key 'ipdest'", "ipdestination")]
    [InlineData("or:ipsource:ipv6source", 12, 10, "unknown key 'ipv6source'", "ip6source")]
    [InlineData("prefx:ipsource:.:2", 0, 5, "unknown function 'prefx'", "prefix")]
    [InlineData("prefix", 0, 6, "function 'prefix' without arguments", "")]
    [InlineData("prefix:ipsource:.", 0, 17, "function 'prefix' with 2 arguments", "")]
    [InlineData("prefix:ipsource:.:0", 18, 1, "'0' is not a number from 1", "")]
    [InlineData("prefix:ipsource::1", 16, 0, "an empty separator", "")]
    [InlineData("prefix:ipsource:.:[vlan]", 18, 6, "a nested argument where a text is needed", "")]
    [InlineData("ipsource:1", 0, 10, "key 'ipsource' takes no arguments", "")]
    [InlineData("mask:vlan:8", 5, 4, "vlan is a number of 16 bits", "")]
    [InlineData("mask:ipsource:33", 14, 2, "'33' is not a number from 0 to 32", "")]
    [InlineData("mask:ip6source:129", 15, 3, "'129' is not a number from 0 to 128", "")]
    [InlineData("bits:ipsource:1", 5, 8, "ipsource is an IPv4 address", "")]
    [InlineData("range:tcpsourceport:9:1", 20, 1, "the range 9 to 1 is empty", "")]
    [InlineData("range:tcpsourceport:x:1", 20, 1, "'x' is not a number", "")]
    [InlineData("uri:[text:x]:pth", 13, 3, "unknown argument 'pth'", "path")]
    [InlineData("if:ipprotocol:tcp:ipsource", 14, 3, "'tcp' can never be what a number of 8 bits is", "")]
    [InlineData("oui:ipsource:name", 4, 8, "ipsource is an IPv4 address", "")]
    [InlineData("group:ipsource:sitez", 15, 5, "group: nothing is called 'sitez'", "sites")]
    [InlineData("oui:macsource:number", 14, 6, "oui: nothing is called 'number'", "name")]
    [InlineData("link:vlan", 5, 4, "vlan is a number of 16 bits", "")]
    [InlineData("outer.inputifidx", 0, 16, "unknown key 'outer.inputifidx'", "outer.inputifindex")]
    [InlineData("", -1, 0, "", "")]
    public void Keys_ThatMeanNothing_TellWhy(string keys, int position, int length, string problem, string nearest)
    {
        var errors = ExpressionBench.KeyErrors(keys);
        if (position < 0)
        {
            Assert.Empty(errors);
            return;
        }

        var error = Assert.Single(errors);
        Assert.Equal((position, length), (error.Position, error.Length));
        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
        Assert.True(nearest.Length == 0 || error.Nearest.Contains(nearest), error.ToString());
        Assert.Equal(keys, error.Expression);
    }

    [Theory]
    [InlineData("ipsource=10.0.0.256", 9, 10, "ipsource is an IPv4 address and never '10.0.0.256'")]
    [InlineData("ipsource=010.0.0.1", 9, 9, "ipsource is an IPv4 address and never")]
    [InlineData("ipsource=10.0.0.0/33", 9, 11, "ipsource is an IPv4 address and never")]
    [InlineData("ipsource=10/8", 9, 4, "ipsource is an IPv4 address and never")]
    [InlineData("ipsource=2001:db8::1", 9, 11, "ipsource is an IPv4 address and never")]
    [InlineData("ip6source=10.0.0.1", 10, 8, "ip6source is an IPv6 address and never")]
    [InlineData("ip6source=fe80::1%2", 10, 9, "ip6source is an IPv6 address and never")]
    [InlineData("macsource=02:00:00:00:01", 10, 14, "macsource is a MAC address and never")]
    [InlineData("macsource=02:00-00:00:00:01", 10, 17, "macsource is a MAC address and never")]
    [InlineData("vlan=65536", 5, 5, "vlan is a number of 16 bits and never '65536'")]
    [InlineData("vlan=-1", 5, 2, "vlan is a number of 16 bits and never")]
    [InlineData("vlan=ten", 5, 3, "vlan is a number of 16 bits and never")]
    [InlineData("isbroadcast=yes", 12, 3, "isbroadcast is true or false and never")]
    [InlineData("tcpflags=SYN", 9, 3, "tcpflags is nine flags and never")]
    [InlineData("inputifindex=eth0", 13, 4, "inputifindex is an interface and never")]
    [InlineData("ipsource~(?=a)b", 11, 4, "the pattern cannot be used: look-aheads")]
    [InlineData("ipsource~(a", 10, 0, "the pattern cannot be used: a group is not closed")]
    public void Filter_ThatCanNotBe_TellsWhy(string filter, int position, int length, string problem)
    {
        var error = Assert.Single(ExpressionBench.FilterErrors(filter));
        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal((position, length), (error.Position, problem.StartsWith("the pattern", StringComparison.Ordinal) ? length : error.Length));
    }

    [Fact]
    public void Filter_WithSeveralFaults_TellsAllInTheirOrder()
    {
        var errors = ExpressionBench.FilterErrors("ipsrc=1&vlan=x,2,y|(macsource>5&prefix:stak:.=a)&b");
        Assert.Equal(
            ["0 unknown key 'ipsrc'", "13 vlan is a number of 16 bits and never 'x'", "17 vlan is a number of 16 bits and never 'y'", "31 unexpected '&'", "32 function 'prefix' with 2 arguments", "50 the expression ends too early"],
            errors.Select(error => $"{error.Position} {error.Problem}"));
    }

    [Fact]
    public void Lookups_ThatAreNotThere_AreAskedForByName()
    {
        var errors = new ErrorList();
        var binder = new ExpressionBinder(new(FieldCatalog.Standard, ValueLookups.None), errors);
        Assert.Null(binder.BindKeys("oui:macsource,country:ipsource,group:ipsource:a:b,link:inputifindex"));
        Assert.Equal(["oui", "country", "group", "group", "link"], errors.InOrder().Select(error => error.Problem.Split(':')[0]));
        Assert.Contains("a list of vendors", errors.Errors[0].Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes", "bytes: sum of bytes of the frame, times the sampling rate")]
    [InlineData("frames", "frames: sum of 1 a frame, times the sampling rate")]
    [InlineData("ipbytes", "ipbytes: sum of ipbytes, times the sampling rate")]
    [InlineData("avg:ipbytes", "avg:ipbytes: average of ipbytes")]
    [InlineData("min:bytes", "min:bytes: smallest bytes of the frame")]
    [InlineData("max:[or:ipttl:ip6ttl]", "max:[or:ipttl:ip6ttl]: largest or:ipttl:ip6ttl")]
    [InlineData("count:ipsource", "count:ipsource: number of different ipsource")]
    [InlineData("rate:frames", "rate:frames: sum of 1 a frame, times the sampling rate")]
    public void Values_OfEveryForm_AreBound(string text, string description)
    {
        var value = Assert.Single(ExpressionBench.Values(text));
        Assert.Equal(description, $"{value.Name}: {value.Describe()}");
    }

    [Theory]
    [InlineData("ipsource", 0, "ipsource is an IPv4 address and cannot be added up")]
    [InlineData("avg:ipsource", 4, "ipsource is an IPv4 address and cannot be added up")]
    [InlineData("avg:or:a:b", 0, "'avg:' with 3 arguments")]
    [InlineData("avg:ipbites", 4, "unknown key 'ipbites'")]
    [InlineData("avrg:ipbytes", 0, "unknown function 'avrg'")]
    public void Values_ThatCanNotBe_TellWhy(string text, int position, string problem)
    {
        var error = Assert.Single(ExpressionBench.ValueErrors(text));
        Assert.Equal((position, problem), (error.Position, error.Problem));
    }
}
