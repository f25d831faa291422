using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>The language at its plainest: every value is made a string for each test, nothing is prepared. What the compiled plan must equal.</summary>
internal sealed class NaiveEvaluator(ExpressionContext context, PacketSample sample)
{
    public bool Holds(FilterSyntax filter) => filter switch
    {
        AndSyntax and => and.Terms.All(Holds),
        OrSyntax or => or.Terms.Any(Holds),
        TestSyntax test => Holds(test),
        _ => throw new ArgumentException("No filter."),
    };

    public string? TextOf(OperandSyntax operand) => Evaluate(operand) is { } value ? value.Text : null;

    private bool Holds(TestSyntax test)
    {
        var value = Evaluate(test.Operand);
        return test.Operator switch
        {
            TestOperator.Equal => test.Values.Any(each => Equals(value, each.Text)),
            TestOperator.NotEqual => !test.Values.Any(each => Equals(value, each.Text)),
            TestOperator.Match => test.Values.Any(each => Matches(value, each.Text)),
            _ => !test.Values.Any(each => Matches(value, each.Text)),
        };
    }

    private static bool Matches((string Text, FieldType Type)? value, string pattern) => value is { } there && Regex.IsMatch(there.Text, $@"\A(?:{pattern})\z");

    private static bool Equals((string Text, FieldType Type)? value, string wanted)
    {
        if (value is not { } there || wanted == "null")
        {
            return value is null && wanted == "null";
        }

        return there.Type switch
        {
            FieldType.Mac => Hex(wanted) == there.Text,
            FieldType.IPv4 or FieldType.IPv6 => Contains(wanted, there.Text),
            FieldType.Interface => (wanted == "0" ? "unknown" : wanted) == there.Text,
            FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64 =>
                ulong.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == there.Text,
            _ => wanted == there.Text,
        };
    }

    private static string Hex(string mac) => mac.Replace(":", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    private static bool Contains(string prefix, string address)
    {
        var parts = prefix.Split('/');
        if (!IPAddress.TryParse(parts[0], out var network) || !prefix.AsSpan().ContainsAny('.', ':'))
        {
            return false;
        }

        var own = IPAddress.Parse(address).GetAddressBytes();
        var other = network.GetAddressBytes();
        var bits = parts.Length == 1 ? own.Length * 8 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        return own.Length == other.Length && Enumerable.Range(0, bits).All(bit => ((own[bit / 8] ^ other[bit / 8]) & (0x80 >> (bit % 8))) == 0);
    }

    private (string Text, FieldType Type)? Evaluate(OperandSyntax operand) => operand is FunctionSyntax function ? Call(function) : Key(operand.Name);

    private (string Text, FieldType Type)? Key(string name) =>
        context.Fields.TryFind(name, out var field, out var occurrence) && field.TryRead(sample, occurrence, out var value) && !value.IsNull ? (NaiveText.Of(value), value.Type) : null;

    private (string Text, FieldType Type)? Argument(ArgumentSyntax argument) => argument switch
    {
        NestedArgumentSyntax nested => Evaluate(nested.Operand),
        TextArgumentSyntax text => Key(text.Text),
        _ => null,
    };

    private static string Word(ArgumentSyntax argument) => ((TextArgumentSyntax)argument).Text;

    private (string Text, FieldType Type)? Call(FunctionSyntax function)
    {
        var arguments = function.Arguments;
        switch (function.Name)
        {
            case "or":
                return arguments.Select(Argument).FirstOrDefault(value => value is not null);
            case "null":
                return Argument(arguments[0]) ?? (arguments.Count == 1 ? "null" : Word(arguments[1]), TypeOfDefault(arguments));
            case "text":
                return (Word(arguments[0]), FieldType.Text);
            case "if":
                return Chosen(arguments) is { } chosen ? Argument(chosen) : null;
            case "concat":
                var parts = arguments.Skip(1).Select(Argument).ToList();
                return parts.Contains(null) ? null : (string.Join(Word(arguments[0]), parts.Select(part => part!.Value.Text)), FieldType.Text);
            case "eq":
                return Argument(arguments[0]) is { } one && Argument(arguments[1]) is { } other ? (Word(one.Text == other.Text), FieldType.Boolean) : null;
            default:
                return Argument(arguments[0]) is { } value ? Call(function.Name, value, [.. arguments.Skip(1).Select(Word)]) : null;
        }
    }

    /// <summary>A default of a number's key is a number where it is written as one.</summary>
    private static FieldType TypeOfDefault(IReadOnlyList<ArgumentSyntax> arguments) =>
        arguments.Count == 2 && ulong.TryParse(Word(arguments[1]), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == Word(arguments[1]) ? FieldType.UInt64 : FieldType.Text;

    private ArgumentSyntax? Chosen(IReadOnlyList<ArgumentSyntax> arguments)
    {
        var tested = Argument(arguments[0]);
        var same = arguments[1] is NestedArgumentSyntax nested
            ? tested is not null && tested.Value.Text == Argument(nested)?.Text
            : tested is not null && (Word(arguments[1]) == "null" ? tested.Value.Text == "null" : Equals(tested, Word(arguments[1])));
        return same ? arguments[2] : arguments.Count > 3 ? arguments[3] : null;
    }

    private (string Text, FieldType Type)? Call(string name, (string Text, FieldType Type) value, string[] words)
    {
        switch (name)
        {
            case "prefix":
                return (string.Join(words[0], value.Text.Split(words[0]).Take(Number(words[1]))), FieldType.Text);
            case "suffix":
                return (string.Join(words[0], value.Text.Split(words[0]).TakeLast(Number(words[1]))), FieldType.Text);
            case "first":
                return value.Text.Split(words[0]).FirstOrDefault(token => words.Skip(1).Contains(token)) is { } found ? (found, FieldType.Text) : null;
            case "lower":
                return (value.Text.ToLowerInvariant(), FieldType.Text);
            case "hex":
                var width = value.Type switch { FieldType.Byte => 2, FieldType.UInt16 => 4, FieldType.UInt32 => 8, _ => 16 };
                return ("0x" + ulong.Parse(value.Text, CultureInfo.InvariantCulture).ToString("x" + width, CultureInfo.InvariantCulture), FieldType.Text);
            case "bits":
                return ((ulong.Parse(value.Text, CultureInfo.InvariantCulture) & ulong.Parse(words[0], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), value.Type);
            case "range":
                var number = ulong.Parse(value.Text, CultureInfo.InvariantCulture);
                return (Word(number >= ulong.Parse(words[0], CultureInfo.InvariantCulture) && number <= ulong.Parse(words[1], CultureInfo.InvariantCulture)), FieldType.Boolean);
            case "mask":
                return (Mask(value.Text, Number(words[0])), value.Type);
            default:
                return LookUp(name, value.Text, words);
        }
    }

    private (string Text, FieldType Type)? LookUp(string name, string text, string[] words)
    {
        foreach (var word in words.Length == 0 ? new string?[] { null } : words)
        {
            if (context.Lookups.TryGetLookup(name, word, out var lookup) && ((FakeLookup)lookup).Know(text) is { } known)
            {
                return (known, FieldType.Text);
            }
        }

        return name == "dns" ? (text, FieldType.Text) : null;
    }

    private static string Mask(string address, int bits)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();
        for (var bit = Math.Min(bits, bytes.Length * 8); bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes).ToString();
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static string Word(bool value) => value ? "true" : "false";
}
