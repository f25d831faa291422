using System.Text;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// Reads JSON as far as it is JSON: sflowtool stops in the middle of an object when a datagram is malformed. Objects are lists
/// of fields in order, because names repeat; values are texts, objects and arrays.
/// </summary>
internal sealed class LenientJson
{
    private readonly string _text;
    private int _at;

    private LenientJson(string text) => _text = text;

    /// <summary>Whether the text ended before its first value did, or was no JSON there.</summary>
    public bool IsCut { get; private set; }

    public static JsonFields Parse(string text, out bool isCut)
    {
        var parser = new LenientJson(text);
        var value = parser.ReadValue() as JsonFields ?? [];
        isCut = parser.IsCut;
        return value;
    }

    private object? ReadValue()
    {
        switch (Peek())
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadText();
            default:
                IsCut = true;
                return null;
        }
    }

    private JsonFields ReadObject()
    {
        var fields = new JsonFields();
        _at++;
        while (!IsCut && Peek() == '"')
        {
            var name = ReadText();
            if (!Accept(':') || ReadValue() is not { } value)
            {
                IsCut = true;
                break;
            }

            fields.Add(new KeyValuePair<string, object>(name, value));
            if (!IsCut && !Accept(','))
            {
                break;
            }
        }

        IsCut |= !IsCut && !Accept('}');
        return fields;
    }

    private List<object> ReadArray()
    {
        var items = new List<object>();
        _at++;
        while (!IsCut && Peek() != ']')
        {
            if (ReadValue() is { } item)
            {
                items.Add(item);
            }

            if (!IsCut && !Accept(','))
            {
                break;
            }
        }

        IsCut |= !IsCut && !Accept(']');
        return items;
    }

    private string ReadText()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                _at++;
            }

            text.Append(_text[_at]);
        }

        IsCut |= !Accept('"');
        return text.ToString();
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Accept(char expected)
    {
        var found = Peek() == expected;
        _at += found ? 1 : 0;
        return found;
    }
}
