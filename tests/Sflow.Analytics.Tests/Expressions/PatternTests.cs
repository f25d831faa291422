using System.Text.RegularExpressions;
using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Patterns as java.util.regex has them, matched as a whole.</summary>
public class PatternTests
{
    [Theory]
    [InlineData("image/.*", "image/png", true)]
    [InlineData("image", "image/png", false)]
    [InlineData("", "", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("a|ab", "ab", true)]
    [InlineData("^a$", "a", true)]
    [InlineData(@"\d+", "123", true)]
    [InlineData(@"\d+", "١٢", false)]
    [InlineData(@"\w+", "a_9", true)]
    [InlineData(@"\w+", "é", false)]
    [InlineData(@"\W", "é", true)]
    [InlineData(@"\s\S\D", " xx", true)]
    [InlineData(@"[\w.-]+@[^\s@]+", "a.b-c@d.e", true)]
    [InlineData(@"[\D]", "5", false)]
    [InlineData(@"[^\d\s]", "x", true)]
    [InlineData(@"[]a]+", "]a", true)]
    [InlineData(@"[^]a]+", "b", true)]
    [InlineData(@"[a-]+", "a-", true)]
    [InlineData(@"\Qa.b*\E.", "a.b*x", true)]
    [InlineData(@"\Qa.b", "axb", false)]
    [InlineData(@"[\Q]^\E]", "^", true)]
    [InlineData(@"\x41\u0042\x{43}\0104", "ABCD", true)]
    [InlineData(@"\p{Alpha}\p{Punct}\P{Digit}\p{Lu}\pL", "a!xÄä", true)]
    [InlineData(@"[\p{Upper}\p{Digit}]+", "A1", true)]
    [InlineData(@"\h\v\R", " \n\r\n", true)]
    [InlineData(@"a{2}b{1,}c{0,2}", "aabbcc", true)]
    [InlineData(@"a*?b+?c??", "aab", true)]
    [InlineData(@"(?i)AbC", "aBc", true)]
    [InlineData(@"(?i:a)b", "Ab", true)]
    [InlineData(@"(?i:a)b", "AB", false)]
    [InlineData(@"(?s).", "\n", true)]
    [InlineData(@".", "\n", false)]
    [InlineData(@"(?<name>a)(b)", "ab", true)]
    [InlineData(@"\.\[\]\{\}\(\)\*\+\?\^\$\|\\", @".[]{}()*+?^$|\", true)]
    [InlineData(@"\-\/\ \#\:", "-/ #:", true)]
    [InlineData(@"a#b c", "a#b c", true)]
    [InlineData(@"\ba\B", "a", false)]
    [InlineData(@"}", "}", true)]
    public void Match_OfAPattern_IsJavas(string pattern, string text, bool matches)
    {
        var compiled = Pattern.TryCompile(pattern, out var fault);
        Assert.True(compiled is not null, fault.Problem);
        Assert.Equal(matches, compiled.IsMatch(text));
    }

    [Theory]
    [InlineData("(?=a)", 2, "look-aheads")]
    [InlineData("(?!a)", 2, "look-aheads")]
    [InlineData("x(?<=a)", 3, "look-behinds")]
    [InlineData("x(?<!a)", 3, "look-behinds")]
    [InlineData("(?>a)", 2, "atomic groups")]
    [InlineData(@"(a)\1", 4, "back-references")]
    [InlineData(@"(?<n>a)\k<n>", 8, "back-references")]
    [InlineData("a*+", 2, "possessive")]
    [InlineData("a++", 2, "possessive")]
    [InlineData("a?+", 2, "possessive")]
    [InlineData("a{1,2}+", 6, "possessive")]
    [InlineData("[a[b]]", 2, "a class inside a class")]
    [InlineData("[a&&b]", 2, "intersections")]
    [InlineData("(a", 1, "a group is not closed")]
    [InlineData("a)", 1, "')' closes no group")]
    [InlineData("[a", 1, "a class is not closed")]
    [InlineData("[]", 1, "a class is not closed")]
    [InlineData("a{", 1, "expected a repetition")]
    [InlineData("a{1,2,3}", 1, "expected a repetition")]
    [InlineData("a{,3}", 1, "expected a repetition")]
    [InlineData("a**", 2, "a quantifier behind a quantifier")]
    [InlineData("*a", 0, "this is no regular expression")]
    [InlineData("a{3,2}", 0, "this is no regular expression")]
    [InlineData("[b-a]", 0, "this is no regular expression")]
    [InlineData(@"\", 0, "nothing follows")]
    [InlineData(@"\y", 1, "the escape")]
    [InlineData(@"\G", 1, "the escape")]
    [InlineData(@"\p{IsGreek}", 2, "the class")]
    [InlineData("(?x)a", 2, "the flag")]
    [InlineData("(?U)a", 2, "the flag")]
    [InlineData("(?#a)", 2, "the flag")]
    [InlineData("(?(a)b)", 2, "the flag")]
    [InlineData(@"\xg", 1, "expected 2 hexadecimal")]
    [InlineData(@"\x{110000}", 1, "expected up to four")]
    [InlineData(@"\08", 1, "expected an octal")]
    public void Compile_OfWhatCanNotBe_TellsWhereAndWhy(string pattern, int position, string problem)
    {
        Assert.Null(Pattern.TryCompile(pattern, out var fault));
        Assert.StartsWith(problem, fault.Problem, StringComparison.Ordinal);
        Assert.Equal(position, fault.Position);
    }

    [Fact]
    public void Compile_OfHugePatterns_IsRefused()
    {
        Assert.Null(Pattern.TryCompile(new string('a', 1025), out var fault));
        Assert.Contains("longer", fault.Problem, StringComparison.Ordinal);
        Assert.NotNull(Pattern.TryCompile(new string('a', 1024), out _));
        Assert.Null(Pattern.TryCompile(new string('(', 500) + new string(')', 500), out fault));
        Assert.Contains("deeper", fault.Problem, StringComparison.Ordinal);
#if !NETSTANDARD_BUILD
        Assert.Null(Pattern.TryCompile("(((a{9999}){9999}){9999}){9999}", out fault));
        Assert.Contains("repeats too much", fault.Problem, StringComparison.Ordinal);
#endif
    }

    /// <summary>What takes a backtracking matcher longer than the universe.</summary>
    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(.*)*(.*)*(.*)*x")]
    [InlineData("([a-z]+)*=([a-z]+)*;")]
    public void Match_OfHostilePatterns_EndsSoon(string pattern)
    {
        var compiled = Pattern.TryCompile(pattern, out _);
        Assert.NotNull(compiled);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(compiled.IsMatch(new string('a', 5000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    /// <summary>Where both dialects mean the same, the framework's own matcher is the oracle.</summary>
    [Fact]
    public void Match_OfRandomPlainPatterns_IsTheFrameworks()
    {
        var random = new Random(4);
        string[] parts = ["a", "b", ".", "a*", "(a|b)", "[ab]", "[^a]", "b?", "(ab)+", "a{1,2}", "|", "^", "$"];
        for (var i = 0; i < 5000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => parts[random.Next(parts.Length)]));
            var compiled = Pattern.TryCompile(pattern, out var fault);
            Assert.True(compiled is not null, $"{pattern}: {fault.Problem}");
            var reference = new Regex($@"\A(?:{pattern})\z");
            for (var j = 0; j < 10; j++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "abc"[random.Next(3)]));
                Assert.True(reference.IsMatch(text) == compiled.IsMatch(text), $"{pattern} on {text}");
            }
        }
    }
}
