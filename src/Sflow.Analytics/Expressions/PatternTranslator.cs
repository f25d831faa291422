using System.Globalization;
using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>
/// Turns a pattern of java.util.regex into one of .NET that is matched in linear time, and refuses what cannot be: look-arounds,
/// back-references, possessive quantifiers, atomic groups, classes inside classes. Groups lose their numbers, which nobody asks for.
/// </summary>
internal sealed class PatternTranslator
{
    /// <summary>How long a pattern may be: its automaton grows with it.</summary>
    public const int MaxLength = 1024;

    /// <summary>How deep its groups may nest.</summary>
    public const int MaxDepth = 32;

    private const string Syntax = @"\.[]{}()*+-?^$|";
    private const string Blanks = @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000";

    private readonly string _pattern;
    private readonly StringBuilder _result = new();
    private int _at;
    private int _depth;

    private PatternTranslator(string pattern) => _pattern = pattern;

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private char Next => _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="translated">The same for .NET, to be matched as a whole.</param>
    /// <param name="fault">Where and why it cannot be.</param>
    /// <returns>Whether it could be translated.</returns>
    public static bool TryTranslate(string pattern, out string translated, out (int Position, string Problem) fault)
    {
        var translator = new PatternTranslator(pattern);
        var problem = pattern.Length > MaxLength ? $"the pattern is longer than {MaxLength} characters" : translator.Translate();
        fault = (Math.Min(translator._at, Math.Max(0, pattern.Length - 1)), problem ?? string.Empty);
        translated = $@"\A(?:{translator._result})\z";
        return problem is null;
    }

    private string? Translate()
    {
        while (_at < _pattern.Length)
        {
            var problem = Current switch
            {
                '\\' => Escape(inClass: false),
                '[' => Class(),
                '(' => Group(),
                ')' => Close(),
                '*' or '+' or '?' => Quantifier(1),
                '{' => Repetition(),
                _ => Literal(),
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return _depth == 0 ? null : "a group is not closed";
    }

    private string? Literal()
    {
        _result.Append(_pattern[_at++]);
        return null;
    }

    private string? Close()
    {
        if (_depth == 0)
        {
            return "')' closes no group";
        }

        _depth--;
        return Literal();
    }

    private string? Quantifier(int length)
    {
        _result.Append(_pattern, _at, length);
        _at += length;
        if (Current == '+')
        {
            return "possessive quantifiers cannot be matched in linear time";
        }

        return Current == '?' ? Literal() : Current is '*' or '{' ? "a quantifier behind a quantifier" : null;
    }

    private string? Repetition()
    {
        var end = _pattern.IndexOf('}', _at);
        var body = end < 0 ? string.Empty : _pattern.Substring(_at + 1, end - _at - 1);
        var parts = body.Split(',');
        var isRange = parts.Length <= 2 && parts[0].Length is > 0 and <= 4 && parts[parts.Length - 1].Length <= 4 && body.All(c => c is ',' or (>= '0' and <= '9'));
        return isRange ? Quantifier(end - _at + 1) : "expected a repetition such as {2} or {1,3} of at most 9999; \\{ for the bracket itself";
    }

    private string? Group()
    {
        if (++_depth > MaxDepth)
        {
            return $"groups are nested deeper than {MaxDepth}";
        }

        _at++;
        if (Current == '*')
        {
            return "a quantifier has nothing to repeat";
        }

        if (Current != '?')
        {
            _result.Append("(?:");
            return null;
        }

        _at++;
        switch (Current)
        {
            case ':':
                _at++;
                _result.Append("(?:");
                return null;
            case '=' or '!':
                return "look-aheads cannot be matched in linear time";
            case '>':
                return "atomic groups cannot be matched in linear time";
            case '<' when Next is '=' or '!':
                return "look-behinds cannot be matched in linear time";
            case '<':
                return GroupName();
            default:
                return Flags();
        }
    }

    private string? GroupName()
    {
        var end = _pattern.IndexOf('>', _at);
        if (end < _at + 2 || !_pattern.Skip(_at + 1).Take(end - _at - 1).All(IsAsciiLetterOrDigit))
        {
            return "expected a group's name";
        }

        _at = end + 1;
        _result.Append("(?:");
        return null;
    }

    /// <summary>Flags for the rest of a group or for a group: i, m and s as in .NET; d and u, which say what is so anyway.</summary>
    private string? Flags()
    {
        _result.Append("(?");
        for (; Current is not (':' or ')' or '\0'); _at++)
        {
            if (Current is not ('i' or 'm' or 's' or 'd' or 'u' or '-'))
            {
                return $"the flag '{Current}' is not known";
            }

            if (Current is not ('d' or 'u'))
            {
                _result.Append(Current);
            }
        }

        if (Current == '\0')
        {
            return "a group is not closed";
        }

        _depth -= Current == ')' ? 1 : 0;
        return Literal();
    }

    private string? Class()
    {
        Literal();
        if (Current == '^')
        {
            Literal();
        }

        var isFirst = true;
        for (; Current != ']' || isFirst; isFirst = false)
        {
            if (_at >= _pattern.Length)
            {
                return "a class is not closed";
            }

            if (Current == '[')
            {
                return @"a class inside a class; \[ for the bracket itself";
            }

            if (Current == '&' && Next == '&')
            {
                return "intersections of classes are not known";
            }

            var problem = Current == '\\' ? Escape(inClass: true) : isFirst && Current == ']' ? Append(@"\]", 1) : Literal();
            if (problem is not null)
            {
                return problem;
            }
        }

        return Literal();
    }

    private string? Escape(bool inClass)
    {
        _at++;
        var c = Current;
        switch (c)
        {
            case '\0' when _at >= _pattern.Length:
                return "nothing follows the backslash";
            case 'Q':
                return Quoted();
            case 'd':
                return Set("0-9", inClass);
            case 'w':
                return Set("a-zA-Z0-9_", inClass);
            case 's':
                return Set(@" \t\n\x0B\f\r", inClass);
            case 'h':
                return Set(Blanks, inClass);
            case 'v':
                return Set(@"\n\x0B\f\r\u0085\u2028\u2029", inClass);
            case 'D':
                return Set(@"\x00-/:-\uFFFF", inClass);
            case 'W':
                return Set(@"\x00-/:-@\[-\^`{-\uFFFF", inClass);
            case 'S':
                return Set(@"\x00-\x08\x0E-\x1F!-\uFFFF", inClass);
            case 'p' or 'P':
                return Property(inClass);
            case 'x':
                return Hexadecimal();
            case 'u':
                return Character(4);
            case '0':
                return Octal();
            case 'R' when !inClass:
                return Append(@"(?:\r\n|[\n\x0B\f\r\u0085\u2028\u2029])", 1);
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e':
                return Append(@"\" + c, 1);
            case 'A' or 'z' or 'Z' or 'b' or 'B' when !inClass:
                return Append(@"\" + c, 1);
            case >= '1' and <= '9' or 'k':
                return "back-references cannot be matched in linear time";
            default:
                return IsAsciiLetterOrDigit(c) ? $@"the escape \{c} is not known" : Append(EscapeOf(c), 1);
        }
    }

    private string? Append(string translated, int length)
    {
        _result.Append(translated);
        _at += length;
        return null;
    }

    private string? Set(string members, bool inClass) => Append(inClass ? members : $"[{members}]", 1);

    /// <summary><c>\Q…\E</c>: everything between as itself.</summary>
    private string? Quoted()
    {
        _at++;
        var end = _pattern.IndexOf(@"\E", _at, StringComparison.Ordinal);
        var text = end < 0 ? _pattern.Substring(_at) : _pattern.Substring(_at, end - _at);
        _result.Append(string.Concat(text.Select(EscapeOf)));
        _at = end < 0 ? _pattern.Length : end + 2;
        return null;
    }

    private string? Property(bool inClass)
    {
        var isNegated = Current == 'P';
        _at++;
        var end = Current == '{' ? _pattern.IndexOf('}', _at) : _at;
        var name = Current == '{' ? _pattern.Substring(_at + 1, Math.Max(0, end - _at - 1)) : Current.ToString();
        var members = PosixMembers(name);
        if (end < 0 || (members is null && !IsCategory(name)) || (members is not null && inClass && isNegated))
        {
            return $@"the class \{(isNegated ? 'P' : 'p')}{{{name}}} is not known here";
        }

        _at = end + 1;
        _result.Append(members is null ? $@"\{(isNegated ? 'P' : 'p')}{{{name}}}" : inClass ? members : $"[{(isNegated ? "^" : string.Empty)}{members}]");
        return null;
    }

    private static string? PosixMembers(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => @"\x00-\x7F",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => @"!-/:-@\[-`{-~",
        "Graph" => "!-~",
        "Print" => " -~",
        "Blank" => @" \t",
        "Cntrl" => @"\x00-\x1F\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => @" \t\n\x0B\f\r",
        _ => null,
    };

    private static bool IsCategory(string name) => name
        is "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "Mn" or "Mc" or "Me" or "N" or "Nd" or "Nl" or "No" or "P" or "Pc" or "Pd" or "Ps" or "Pe"
        or "Pi" or "Pf" or "Po" or "S" or "Sm" or "Sc" or "Sk" or "So" or "Z" or "Zs" or "Zl" or "Zp" or "C" or "Cc" or "Cf" or "Cs" or "Co" or "Cn";

    private string? Hexadecimal()
    {
        if (Next != '{')
        {
            return Character(2);
        }

        var end = _pattern.IndexOf('}', _at);
        var digits = end < 0 ? string.Empty : _pattern.Substring(_at + 2, end - _at - 2);
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0xFFFF)
        {
            return "expected up to four hexadecimal digits";
        }

        _at = end + 1;
        _result.Append($@"\u{code:X4}");
        return null;
    }

    private string? Character(int digits)
    {
        var text = _pattern.Substring(_at + 1, Math.Min(digits, _pattern.Length - _at - 1));
        return text.Length == digits && ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? Append($@"\u{code:X4}", digits + 1)
            : $"expected {digits} hexadecimal digits";
    }

    /// <summary><c>\0</c> and one to three octal digits.</summary>
    private string? Octal()
    {
        var (code, digits) = (0, 0);
        while (digits < 3 && _at + 1 + digits < _pattern.Length && _pattern[_at + 1 + digits] is >= '0' and <= '7' && (code * 8) <= 255)
        {
            code = (code * 8) + (_pattern[_at + 1 + digits++] - '0');
        }

        return digits == 0 || code > 255 ? "expected an octal number behind \\0" : Append($@"\u{code:X4}", digits + 1);
    }

    private static string EscapeOf(char c) => Syntax.AsSpan().IndexOf(c) >= 0 || c is '#' or ' ' ? @"\" + c : c.ToString();

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
