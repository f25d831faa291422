namespace Sflow.Analytics.Expressions;

/// <summary>
/// Reads lists of keys and filters by recursive descent. It goes on behind a fault, so that all are told at once, and gives what could be
/// read. Depth and length are bounded: the text may be anybody's.
/// </summary>
internal sealed class Parser
{
    /// <summary>How deep brackets may nest, of either kind.</summary>
    public const int MaxDepth = 32;

    /// <summary>How long an expression may be.</summary>
    public const int MaxLength = 65_536;

    private const string TestForm = "a test such as ipprotocol=6";

    private readonly Scanner _scanner;
    private readonly bool _isTooLong;

    public Parser(string text, ErrorList errors)
    {
        _isTooLong = text.Length > MaxLength;
        _scanner = new Scanner(_isTooLong ? string.Empty : text, errors);
        if (_isTooLong)
        {
            errors.Add(text, new(MaxLength, text.Length - MaxLength), "the expression is too long", $"at most {MaxLength} characters");
        }
    }

    public KeyListSyntax ParseKeys()
    {
        var operands = new List<OperandSyntax>();
        _scanner.SkipBlanks();
        while (!_scanner.IsAtEnd)
        {
            AddIfThere(operands, ParseOperand(PieceEnd.Comma, 0));
            _scanner.SkipBlanks();
            if (!_scanner.IsAtEnd && !_scanner.IsAt(','))
            {
                _scanner.FaultHere("',' or the end");
                _scanner.SkipToComma();
            }

            if (_scanner.Accept(','))
            {
                _scanner.SkipBlanks();
                if (_scanner.IsAtEnd)
                {
                    _scanner.FaultHere("a key or function behind ','");
                }
            }
        }

        return new KeyListSyntax(new(0, _scanner.Position), operands);
    }

    /// <summary>Reads a filter; null when nothing of it could be read.</summary>
    public FilterSyntax? ParseFilter()
    {
        if (_isTooLong)
        {
            return null;
        }

        var parts = new List<FilterSyntax>();
        AddIfThere(parts, ParseOr(0));
        while (!_scanner.IsAtEnd)
        {
            _scanner.FaultHere("'&', '|' or the end");
            _scanner.Advance();
            _scanner.SkipBlanks();
            if (!_scanner.IsAtEnd && !_scanner.IsAt(')'))
            {
                AddIfThere(parts, ParseOr(0));
            }
        }

        return Join(parts, static (span, terms) => new AndSyntax(span, terms));
    }

    private FilterSyntax? ParseOr(int depth)
    {
        var terms = new List<FilterSyntax>();
        do
        {
            AddIfThere(terms, ParseAnd(depth));
        }
        while (_scanner.Accept('|'));

        return Join(terms, static (span, terms) => new OrSyntax(span, terms));
    }

    private FilterSyntax? ParseAnd(int depth)
    {
        var terms = new List<FilterSyntax>();
        do
        {
            AddIfThere(terms, ParseFactor(depth));
            _scanner.SkipBlanks();
        }
        while (_scanner.Accept('&'));

        return Join(terms, static (span, terms) => new AndSyntax(span, terms));
    }

    private FilterSyntax? ParseFactor(int depth)
    {
        _scanner.SkipBlanks();
        var open = _scanner.Position;
        if (!_scanner.Accept('('))
        {
            return ParseTest();
        }

        if (depth >= MaxDepth)
        {
            GiveUpNesting(open);
            return null;
        }

        var inside = ParseOr(depth + 1);
        if (!_scanner.Accept(')'))
        {
            _scanner.Fault(new(open, 1), "the bracket is not closed", "')'");
        }

        return inside;
    }

    private TestSyntax? ParseTest()
    {
        var start = _scanner.Position;
        if (_scanner.IsAtEnd || _scanner.Current is ('&' or '|' or ')'))
        {
            _scanner.FaultHere(TestForm);
            return null;
        }

        var operand = _scanner.IsAt('\'') ? ParseQuotedOperand() : ParseOperand(PieceEnd.Operator, 0);
        _scanner.SkipBlanks();
        if (!TryParseOperator(out var test))
        {
            _scanner.FaultHere("=, !=, ~ or !~ (or range:key:min:max=true for a comparison)");
            _scanner.SkipTest();
            return null;
        }

        var values = ParseValues(isPattern: test is TestOperator.Match or TestOperator.NotMatch);
        return operand is null || values.Count == 0 ? null : new TestSyntax(TextSpan.Between(start, _scanner.Position), operand, test, values);
    }

    private OperandSyntax? ParseQuotedOperand()
    {
        var open = _scanner.Position;
        _scanner.Advance();
        var operand = ParseOperand(PieceEnd.Quote, 0);
        if (!_scanner.Accept('\''))
        {
            _scanner.Fault(new(open, 1), "the quote is not closed", "' behind the key");
            _scanner.GiveUp();
        }

        return operand;
    }

    private bool TryParseOperator(out TestOperator test)
    {
        var isNegated = _scanner.IsAt('!') && _scanner.Next is ('=' or '~');
        _scanner.Advance(isNegated ? 1 : 0);
        var isMatch = _scanner.IsAt('~');
        test = isMatch ? (isNegated ? TestOperator.NotMatch : TestOperator.Match) : isNegated ? TestOperator.NotEqual : TestOperator.Equal;
        return _scanner.Accept('=') || _scanner.Accept('~');
    }

    private List<TestValueSyntax> ParseValues(bool isPattern)
    {
        var values = new List<TestValueSyntax>();
        do
        {
            _scanner.SkipBlanks();
            if (_scanner.Current is '=' or '~')
            {
                _scanner.Fault(new(_scanner.Position, 1), $"unexpected '{_scanner.Current}'", "a value: the tests are =, !=, ~ and !~; quote a value that begins so");
                _scanner.Advance();
                _scanner.SkipBlanks();
            }

            AddIfThere(values, ParseValue(isPattern));
        }
        while (_scanner.Accept(','));

        return values;
    }

    private TestValueSyntax? ParseValue(bool isPattern)
    {
        TextSpan span;
        string text;
        if (_scanner.IsAt('\''))
        {
            text = _scanner.ReadQuoted(isPattern, out span);
            _scanner.SkipBlanks();
        }
        else
        {
            text = isPattern ? _scanner.ReadPattern(out span) : _scanner.ReadValue(out span);
            if (text.Length == 0)
            {
                _scanner.FaultHere(isPattern ? "a pattern" : "a value; '' for an empty text");
                SkipValue();
                return null;
            }
        }

        if (!_scanner.IsAtEnd && _scanner.Current is not (',' or '&' or '|' or ')'))
        {
            _scanner.FaultHere("',', '&', '|', ')' or the end; quote a value that holds it");
            SkipValue();
        }

        return new TestValueSyntax(span, text, isPattern);
    }

    private void SkipValue()
    {
        if (!_scanner.IsAt(','))
        {
            _scanner.SkipTest();
        }
    }

    private OperandSyntax? ParseOperand(PieceEnd ends, int depth)
    {
        _scanner.SkipBlanks();
        var start = _scanner.Position;
        var name = _scanner.ReadPiece(ends, isName: true, out var nameSpan);
        if (name.Length == 0)
        {
            _scanner.FaultHere("a key or function");
        }

        if (!_scanner.IsAt(':'))
        {
            return name.Length == 0 ? null : new KeySyntax(nameSpan, name);
        }

        var arguments = new List<ArgumentSyntax>();
        var end = start;
        while (_scanner.Accept(':'))
        {
            var argument = ParseArgument(ends, depth);
            AddIfThere(arguments, argument);
            end = argument?.Span.End ?? _scanner.Position;
        }

        return name.Length == 0 || arguments.Count == 0 ? null : new FunctionSyntax(TextSpan.Between(start, end), name, nameSpan, arguments);
    }

    private ArgumentSyntax? ParseArgument(PieceEnd ends, int depth)
    {
        if (!_scanner.IsAt('['))
        {
            var text = _scanner.ReadPiece(ends, isName: false, out var span);
            return new TextArgumentSyntax(span, text);
        }

        var open = _scanner.Position;
        _scanner.Advance();
        if (depth >= MaxDepth)
        {
            GiveUpNesting(open);
            return null;
        }

        var operand = ParseOperand((ends & PieceEnd.Quote) | PieceEnd.Bracket, depth + 1);
        if (!_scanner.Accept(']'))
        {
            _scanner.Fault(new(open, 1), "the bracket is not closed", "']'");
            return null;
        }

        var close = _scanner.Position;
        _scanner.SkipBlanks();
        var rest = _scanner.Position;
        if (_scanner.ReadPiece(ends, isName: true, out _).Length != 0)
        {
            _scanner.Fault(TextSpan.Between(rest, _scanner.Position), "text behind ']'", "':' before the next argument");
        }

        return operand is null ? null : new NestedArgumentSyntax(TextSpan.Between(open, close), operand);
    }

    private void GiveUpNesting(int position)
    {
        _scanner.Fault(new(position, 1), "nested too deeply", $"at most {MaxDepth} brackets in each other");
        _scanner.GiveUp();
    }

    private static void AddIfThere<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    private static FilterSyntax? Join(List<FilterSyntax> terms, Func<TextSpan, IReadOnlyList<FilterSyntax>, FilterSyntax> join) => terms.Count switch
    {
        0 => null,
        1 => terms[0],
        _ => join(TextSpan.Between(terms[0].Span.Position, terms[terms.Count - 1].Span.End), terms),
    };
}
