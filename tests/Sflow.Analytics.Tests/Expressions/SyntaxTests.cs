using FsCheck;
using FsCheck.Fluent;
using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Text to tree and back.</summary>
public class SyntaxTests
{
    private const int Runs = 10_000;

    [Theory]
    [InlineData("", "keys{}")]
    [InlineData("  ", "keys{}")]
    [InlineData("ipsource", "keys{key<ipsource>}")]
    [InlineData(" ipsource , ipsource.1 ", "keys{key<ipsource>; key<ipsource.1>}")]
    [InlineData("or:a:b", "keys{function<or>{text<a>; text<b>}}")]
    [InlineData("prefix:[uri:httpurl:path]:/:2", "keys{function<prefix>{nested{function<uri>{text<httpurl>; text<path>}}; text</>; text<2>}}")]
    [InlineData("ipsource,or:a:b,prefix:[uri:httpurl:path]:/:2", "keys{key<ipsource>; function<or>{text<a>; text<b>}; function<prefix>{nested{function<uri>{text<httpurl>; text<path>}}; text</>; text<2>}}")]
    [InlineData(@"concat:\\::a:b", @"keys{function<concat>{text<\>; text<>; text<a>; text<b>}}")]
    [InlineData(@"concat:\::a:b", "keys{function<concat>{text<:>; text<a>; text<b>}}")]
    [InlineData(@"concat:\,:a:b,c", "keys{function<concat>{text<,>; text<a>; text<b>}; key<c>}")]
    [InlineData("concat: - :a:b ", "keys{function<concat>{text< - >; text<a>; text<b>}}")]
    [InlineData(@"concat:a:\ ", "keys{function<concat>{text<a>; text< >}}")]
    [InlineData("or:[ or:a:b ] : c", "keys{function<or>{nested{function<or>{text<a>; text<b>}}; text< c>}}")]
    [InlineData("prefix:[suffix:x:,:1]:,", "")]
    [InlineData("prefix:[suffix:x:,:1]:&=|", "keys{function<prefix>{nested{function<suffix>{text<x>; text<,>; text<1>}}; text<&=|>}}")]
    [InlineData("if:[first:stack:.:ip:ip6]:ip:[country:ipsource]:[country:ip6source]", "keys{function<if>{nested{function<first>{text<stack>; text<.>; text<ip>; text<ip6>}}; text<ip>; nested{function<country>{text<ipsource>}}; nested{function<country>{text<ip6source>}}}}")]
    public void Keys_AsWritten_AreTheTree(string text, string shape)
    {
        if (shape.Length == 0)
        {
            Assert.Throws<ExpressionException>(() => KeyListSyntax.Parse(text));
            return;
        }

        Assert.Equal(shape, SyntaxShape.Of(KeyListSyntax.Parse(text)));
    }

    [Theory]
    [InlineData("a=1", "test Equal{key<a>; value<1>False}", "a=1")]
    [InlineData(" a != 1 , 2 ", "test NotEqual{key<a>; value<1>False; value<2>False}", "a!=1,2")]
    [InlineData("a~x.*", "test Match{key<a>; value<x.*>True}", "a~x.*")]
    [InlineData("a!~x", "test NotMatch{key<a>; value<x>True}", "a!~x")]
    [InlineData("a=1&b=2|c=3", "or{and{test Equal{key<a>; value<1>False}; test Equal{key<b>; value<2>False}}; test Equal{key<c>; value<3>False}}", "a=1&b=2|c=3")]
    [InlineData("a=1|b=2&c=3", "or{test Equal{key<a>; value<1>False}; and{test Equal{key<b>; value<2>False}; test Equal{key<c>; value<3>False}}}", "a=1|b=2&c=3")]
    [InlineData("( a = 1 | b = 2 ) & c = 3", "and{or{test Equal{key<a>; value<1>False}; test Equal{key<b>; value<2>False}}; test Equal{key<c>; value<3>False}}", "(a=1|b=2)&c=3")]
    [InlineData("((a=1))", "test Equal{key<a>; value<1>False}", "a=1")]
    [InlineData("'ipsource'='10.0.0.1'", "test Equal{key<ipsource>; value<10.0.0.1>False}", "ipsource=10.0.0.1")]
    [InlineData("'or:a:[or:b:c]'!='x','y'", "test NotEqual{function<or>{text<a>; nested{function<or>{text<b>; text<c>}}}; value<x>False; value<y>False}", "or:a:[or:b:c]!=x,y")]
    [InlineData("first:stack:.:ip:ip6=ip&ipsource!=10.1.0.1", "and{test Equal{function<first>{text<stack>; text<.>; text<ip>; text<ip6>}; value<ip>False}; test NotEqual{key<ipsource>; value<10.1.0.1>False}}", "first:stack:.:ip:ip6=ip&ipsource!=10.1.0.1")]
    [InlineData("a=''", "test Equal{key<a>; value<>False}", "a=''")]
    [InlineData(@"a='it\'s, (b)'", "test Equal{key<a>; value<it's, (b)>False}", @"a='it\'s, (b)'")]
    [InlineData(@"a=x\,y", "test Equal{key<a>; value<x,y>False}", "a='x,y'")]
    [InlineData("a=/p?q=r!~", "test Equal{key<a>; value</p?q=r!~>False}", "a=/p?q=r!~")]
    [InlineData("a=00:11:22:33:44:55", "test Equal{key<a>; value<00:11:22:33:44:55>False}", "a=00:11:22:33:44:55")]
    [InlineData(@"a~(x|y)&b~[,&|)]{1,2}|c~\)", @"or{and{test Match{key<a>; value<(x|y)>True}; test Match{key<b>; value<[,&|)]{1,2}>True}}; test Match{key<c>; value<\)>True}}", @"a~(x|y)&b~[,&|)]{1,2}|c~\)")]
    [InlineData("a~'x|y','it''s'", "test Match{key<a>; value<x|y>True; value<it's>True}", "a~'x|y',it's")]
    [InlineData("(a~x|b~y)", "or{test Match{key<a>; value<x>True}; test Match{key<b>; value<y>True}}", "a~x|b~y")]
    [InlineData(@"a\=b=c", "test Equal{key<a=b>; value<c>False}", @"a\=b=c")]
    public void Filter_AsWritten_IsTheTreeAndPrintsInOneForm(string text, string shape, string printed)
    {
        var parsed = FilterSyntax.Parse(text);
        Assert.Equal(shape, SyntaxShape.Of(parsed));
        Assert.Equal(printed, parsed.ToString());
        Assert.Equal(shape, SyntaxShape.Of(FilterSyntax.Parse(printed)));
    }

    [Fact]
    public void Keys_PrintedAndParsed_AreTheSameTree() => Check((seed, richness) =>
    {
        var tree = new SyntaxGenerator(seed, richness).Keys();
        AssertSame(tree, KeyListSyntax.Parse(tree.ToString()));
    });

    [Fact]
    public void Filter_PrintedAndParsed_IsTheSameTree() => Check((seed, richness) =>
    {
        var tree = new SyntaxGenerator(seed, richness).Filter();
        AssertSame(tree, FilterSyntax.Parse(tree.ToString()));
    });

    [Fact]
    public void Span_OfEachNode_IsTheTextItWasReadFrom()
    {
        const string Text = " or:a:[or:b:c] = 1 , 22 & 'd'~ x.* ";
        var and = Assert.IsType<AndSyntax>(FilterSyntax.Parse(Text));
        var first = Assert.IsType<TestSyntax>(and.Terms[0]);
        var second = Assert.IsType<TestSyntax>(and.Terms[1]);
        Assert.Equal("or:a:[or:b:c]", Part(first.Operand));
        Assert.Equal(["a", "[or:b:c]"], Assert.IsType<FunctionSyntax>(first.Operand).Arguments.Select(Part));
        Assert.Equal(["1", "22"], first.Values.Select(Part));
        Assert.Equal("d", Part(second.Operand));
        Assert.Equal("x.*", Part(second.Values[0]));

        static string Part(SyntaxNode node) => Text.Substring(node.Span.Position, node.Span.Length);
    }

    private static void AssertSame(SyntaxNode expected, SyntaxNode actual)
    {
        Assert.Equal(SyntaxShape.Of(expected), SyntaxShape.Of(actual));
        Assert.Equal(expected.ToString(), actual.ToString());
    }

    private static void Check(Action<int, int> law) =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 4)), input => Enumerable.Range(0, input.Item2).Select(richness => (input.Item1, richness))),
                input => law(input.Item1, input.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(4, 6343));
}
