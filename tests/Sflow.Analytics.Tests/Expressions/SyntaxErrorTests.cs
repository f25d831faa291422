using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>What cannot be read: where, and what is told; everything at once.</summary>
public class SyntaxErrorTests
{
    [Theory]
    [InlineData("a,", "2+0")]
    [InlineData(",a", "0+1")]
    [InlineData("a,,b,", "2+1 5+0")]
    [InlineData("or:[a", "3+1")]
    [InlineData("or:a]", "4+1")]
    [InlineData("or:a[b]", "4+1 6+1")]
    [InlineData("or:[a]b:c", "6+1")]
    [InlineData(@"a\", "1+1")]
    [InlineData("a:[]", "3+1")]
    [InlineData(":a", "0+1")]
    public void Keys_Faulty_TellWhere(string text, string spans) => AssertSpans(spans, () => KeyListSyntax.Parse(text));

    [Theory]
    [InlineData("", "0+0")]
    [InlineData("a", "1+0")]
    [InlineData("a=", "2+0")]
    [InlineData("a=1&", "4+0")]
    [InlineData("a=1&&b=2", "4+1")]
    [InlineData("a==1", "2+1")]
    [InlineData("a=1)", "3+1")]
    [InlineData("(a=1", "0+1")]
    [InlineData("()", "1+1")]
    [InlineData("a=1,", "4+0")]
    [InlineData("a=,1", "2+1")]
    [InlineData("a='x", "2+1")]
    [InlineData("'a=1", "0+1")]
    [InlineData("a='x'y", "5+1")]
    [InlineData("a=f(x)", "3+1")]
    [InlineData("a>5&b=&(c|d=1", "3+1 6+1 7+1 9+1")]
    [InlineData("=1", "0+1")]
    [InlineData("!(a=1)", "1+1")]
    public void Filter_Faulty_TellsWhereOfEverything(string text, string spans) => AssertSpans(spans, () => FilterSyntax.Parse(text));

    [Theory]
    [InlineData('(')]
    [InlineData('[')]
    public void Nesting_WithoutEnd_IsRefusedAtItsBound(char bracket)
    {
        foreach (var count in new[] { 33, 1000, 60_000 })
        {
            var text = bracket == '(' ? new string('(', count) + "a=1" : string.Concat(Enumerable.Repeat("f:[", count / 3 + 33));
            var error = Assert.Single(Assert.Throws<ExpressionException>(() => FilterSyntax.Parse(text)).Errors);
            Assert.Contains("too deeply", error.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nesting_AtTheBound_IsRead()
    {
        var filter = $"{new string('(', 32)}a=1{new string(')', 32)}";
        Assert.Equal("a=1", FilterSyntax.Parse(filter).ToString());
        var keys = string.Concat(Enumerable.Repeat("f:[", 32)) + "a" + new string(']', 32);
        Assert.Equal(keys, KeyListSyntax.Parse(keys).ToString());
    }

    [Fact]
    public void Length_BeyondTheBound_IsRefused()
    {
        Assert.Equal(32_768, KeyListSyntax.Parse(string.Join(',', Enumerable.Repeat("a", 32_768))).Operands.Count);
        var error = Assert.Single(Assert.Throws<ExpressionException>(() => KeyListSyntax.Parse(new string('a', 65_537))).Errors);
        Assert.Equal((65_536, 1), (error.Position, error.Length));
        Assert.Throws<ExpressionException>(() => FilterSyntax.Parse(new string('a', 65_537)));
    }

    [Fact]
    public void Errors_OfAHostileText_AreBounded()
    {
        var exception = Assert.Throws<ExpressionException>(() => FilterSyntax.Parse(new string('&', 60_000)));
        Assert.Equal(100, exception.Errors.Count);
        Assert.True(exception.Message.Length < 100_000);
    }

    [Fact]
    public void Message_OfSeveralErrors_HasALineForEach()
    {
        var exception = Assert.Throws<ExpressionException>(() => FilterSyntax.Parse("a>5&b="));
        Assert.Equal(
            [
                "unexpected '&' at character 4 of 'a>5&b='; expected =, !=, ~ or !~ (or range:key:min:max=true for a comparison)",
                "the expression ends too early at character 7 of 'a>5&b='; expected a value; '' for an empty text",
            ],
            exception.Message.Split(Environment.NewLine));
    }

    private static void AssertSpans(string expected, Action parse)
    {
        var errors = Assert.Throws<ExpressionException>(parse).Errors;
        Assert.Equal(expected, string.Join(' ', errors.Select(error => $"{error.Position}+{error.Length}")));
        Assert.All(errors, error => Assert.NotEmpty(error.Problem));
    }
}
