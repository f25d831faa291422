using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>The characters of an expression, and the pieces they make: names, arguments, values.</summary>
internal sealed class Scanner(string text, ErrorList errors)
{
    private readonly StringBuilder _piece = new();
    private bool _isGivenUp;

    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    public char Current => IsAtEnd ? '\0' : text[Position];

    public char Next => Position + 1 < text.Length ? text[Position + 1] : '\0';

    public void Advance(int count = 1) => Position = Math.Min(text.Length, Position + count);

    /// <summary>Gives the rest up: nothing more is told of it.</summary>
    public void GiveUp()
    {
        Position = text.Length;
        _isGivenUp = true;
    }

    public bool IsAt(char c) => !IsAtEnd && text[Position] == c;

    public bool Accept(char c)
    {
        var there = IsAt(c);
        Position += there ? 1 : 0;
        return there;
    }

    public void SkipBlanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }

    public void Fault(TextSpan span, string problem, string expected = "")
    {
        if (!_isGivenUp)
        {
            errors.Add(text, span, problem, expected);
        }
    }

    /// <summary>Tells that something else stands here than should.</summary>
    public void FaultHere(string expected) =>
        Fault(new(Position, IsAtEnd ? 0 : 1), IsAtEnd ? "the expression ends too early" : $"unexpected '{Current}'", expected);

    /// <summary>Reads a name or argument up to what ends it. Blanks at its end are no part of it, unless an argument follows and it is no name.</summary>
    public string ReadPiece(PieceEnd ends, bool isName, out TextSpan span)
    {
        _piece.Clear();
        var (start, kept, keptEnd) = (Position, 0, Position);
        while (!IsAtEnd && text[Position] != ':' && !Ends(ends))
        {
            var isBlank = char.IsWhiteSpace(text[Position]);
            if (text[Position] == '\\')
            {
                SkipBackslash();
            }
            else if (text[Position] is '[' or ']')
            {
                var problem = text[Position] == '[' ? "'[' begins a nested argument only behind ':'" : "']' closes nothing";
                Fault(new(Position, 1), problem, $@"\{text[Position]} for the character itself");
            }

            if (!IsAtEnd)
            {
                _piece.Append(text[Position++]);
            }

            (kept, keptEnd) = isBlank ? (kept, keptEnd) : (_piece.Length, Position);
        }

        if (isName || !IsAt(':'))
        {
            _piece.Length = kept;
        }

        span = TextSpan.Between(start, isName || !IsAt(':') ? keptEnd : Position);
        return _piece.ToString();
    }

    /// <summary>Reads a value up to a comma or what can follow a test.</summary>
    public string ReadValue(out TextSpan span)
    {
        _piece.Clear();
        var (start, kept, keptEnd) = (Position, 0, Position);
        while (!IsAtEnd && text[Position] is not (',' or '&' or '|' or '(' or ')'))
        {
            var isBlank = char.IsWhiteSpace(text[Position]);
            if (text[Position] == '\\')
            {
                SkipBackslash();
            }

            if (!IsAtEnd)
            {
                _piece.Append(text[Position++]);
            }

            (kept, keptEnd) = isBlank ? (kept, keptEnd) : (_piece.Length, Position);
        }

        _piece.Length = kept;
        span = TextSpan.Between(start, keptEnd);
        return _piece.ToString();
    }

    /// <summary>Reads a pattern without quotes.</summary>
    public string ReadPattern(out TextSpan span)
    {
        var start = Position;
        Position = PatternScanner.EndOf(text, start);
        var pattern = text.Substring(start, Position - start).TrimEnd();
        span = new(start, pattern.Length);
        return pattern;
    }

    /// <summary>Reads what stands in quotes: in a value a backslash makes the next character ordinary, in a pattern it is the pattern's and a quote is doubled.</summary>
    public string ReadQuoted(bool isPattern, out TextSpan span)
    {
        _piece.Clear();
        var start = Position++;
        while (!IsAtEnd && !(text[Position] == '\'' && !(isPattern && Next == '\'')))
        {
            var skips = isPattern ? text[Position] == '\'' : text[Position] == '\\';
            Position += skips && Position + 1 < text.Length ? 1 : 0;
            _piece.Append(text[Position++]);
        }

        if (!Accept('\''))
        {
            Fault(new(start, 1), "the quote is not closed", "' behind the text");
        }

        span = TextSpan.Between(start, Position);
        return _piece.ToString();
    }

    /// <summary>Goes on behind a fault, to what can follow a test.</summary>
    public void SkipTest()
    {
        for (var depth = 0; !IsAtEnd; Position++)
        {
            if (depth == 0 && text[Position] is ('&' or '|' or ')'))
            {
                return;
            }

            depth += text[Position] == '(' ? 1 : text[Position] == ')' ? -1 : 0;
        }
    }

    /// <summary>Goes on behind a fault, to the next key of the list.</summary>
    public void SkipToComma()
    {
        while (!IsAtEnd && text[Position] != ',')
        {
            Position++;
        }
    }

    private bool Ends(PieceEnd ends)
    {
        var c = text[Position];
        return c switch
        {
            ',' => (ends & (PieceEnd.Comma | PieceEnd.Operator)) != 0,
            ']' => (ends & PieceEnd.Bracket) != 0,
            '\'' => (ends & PieceEnd.Quote) != 0,
            '=' or '~' or '&' or '|' or '(' or ')' => (ends & PieceEnd.Operator) != 0,
            '!' => (ends & PieceEnd.Operator) != 0 && Next is ('=' or '~'),
            _ => false,
        };
    }

    private void SkipBackslash()
    {
        Position++;
        if (IsAtEnd)
        {
            Fault(new(Position - 1, 1), @"nothing follows '\'", @"the character that is meant as itself; \\ for a backslash");
        }
    }
}
