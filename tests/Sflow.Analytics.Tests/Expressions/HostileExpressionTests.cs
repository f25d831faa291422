using System.Diagnostics;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Expressions spoilt and made at random throw nothing but <see cref="ExpressionException"/>, and take no time to speak of.</summary>
public class HostileExpressionTests(ITestOutputHelper output)
{
    private const int MaxLength = 400;

    private static readonly string[] Originals =
    [
        "ipsource,or:tcpsourceport:udpsourceport:icmptype,prefix:[uri:[text:/a/b]:path]:/:2",
        "if:[first:[text:eth.ip]:.:ip:ip6]:ip:[country:ipsource]:[country:ip6source],null:vlan:undefined",
        @"concat:\\::ipsource:tcpflags,map:[bits:ip6flowlabel:261884]:labels,group:ipsource:sites:rest",
        "first:[text:eth.ip]:.:ip:ip6=ip&ipsource!=10.1.0.1|(tcpflags~....1..1.&tcpdestinationport=80,443,8080)",
        "macsource=00:11:22:33:44:55,null&'ipprotocol'='6'|ip6source!=2001:db8::/32&range:tcpsourceport:0:1023=true",
        @"dns:ipsource!~(www|ftp)[.]example\.(com|org){1,2}&(inputifindex=internal|outputifindex=discard)",
        "bytes,avg:ipbytes,count:[or:ipsource:ip6source],max:[bits:ipttl:0xF0]",
    ];

    private static readonly string[] Parts =
    [
        ":", "[", "]", "(", ")", ",", "=", "!=", "~", "!~", "&", "|", "'", "\\", " ", "*", "+", "{1,2}", "{9999}", "?", "(?", "(?i)", ".", "[^", "\\d", "\\p{L}", "null", "or:", "prefix:", "if:", "text:",
        "ipsource", "vlan", "tcpflags", "outer.", ".1", "/8", "10.0.0.1", "0x", "99999999999999999999", "\0", "\uD800", "é", "((((((((", "[[[[[[[[", "or:[or:[or:[",
    ];

    [Fact]
    public void Bind_OfSpoiltExpressions_ThrowsNothingElseAndEndsSoon()
    {
        var watch = Stopwatch.StartNew();
        var (bound, slowest, slowestText) = (0, TimeSpan.Zero, string.Empty);
        var random = new Random(1124);
        for (var i = 0; i < Effort.Expressions; i++)
        {
            var text = Next(random);
            var start = Stopwatch.GetTimestamp();
            bound += IsBound(text, i % 3, told: i % 100 == 0) ? 1 : 0;
            var took = Stopwatch.GetElapsedTime(start);
            (slowest, slowestText) = took > slowest ? (took, text) : (slowest, slowestText);
        }

        Assert.True(bound > Effort.Expressions / 50, $"Only {bound} meant anything.");
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"{slowest} for {slowestText}");
        var line = FormattableString.Invariant($"soak: {Effort.Expressions} expressions, {bound} bound, {watch.Elapsed.TotalSeconds:F1} s, slowest {slowest.TotalMilliseconds:F0} ms");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    /// <summary>Binds; what is wrong is put in words too, seldom, since the names that may have been meant are looked for among hundreds.</summary>
    private static bool IsBound(string text, int way, bool told)
    {
        var errors = new ErrorList();
        var binder = new ExpressionBinder(ExpressionBench.Context, errors);
        object? bound = way switch { 0 => binder.BindKeys(text), 1 => binder.BindFilter(text), _ => binder.BindValues(text) };
        Assert.True(errors.Any != (bound is not null), text);
        foreach (var error in errors.Errors)
        {
            Assert.True(error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length && error.Problem.Length != 0, text);
        }

        if (bound is null && told)
        {
            var exception = Assert.Throws<ExpressionException>(errors.ThrowIfAny);
            Assert.NotEmpty(exception.Message);
        }

        return bound is not null;
    }

    private static string Next(Random random)
    {
        var text = random.Next(4) == 0 ? string.Empty : Originals[random.Next(Originals.Length)];
        for (var changes = random.Next(text.Length == 0 ? 20 : 4); changes >= 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            var part = random.Next(8) == 0 ? ((char)random.Next(0x250)).ToString() : Parts[random.Next(Parts.Length)];
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(text.Length - at, random.Next(6))),
                1 => string.Concat(text.AsSpan(0, at), text.AsSpan(random.Next(text.Length + 1))),
                _ => text.Insert(at, part),
            };
            text = text.Length > MaxLength ? text.Substring(0, MaxLength) : text;
        }

        return text;
    }
}
