using System.Globalization;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Keys and filters that mean something, about values that samples do have; the same for the same seed.</summary>
internal sealed class DefinitionGenerator(int seed, PacketSample sample)
{
    private const int MaxDepth = 3;

    private static readonly IReadOnlyList<FieldDescriptor> Fields =
        [.. FieldCatalog.Standard.Fields];

    private static readonly FieldType[] Numbers = [FieldType.Byte, FieldType.UInt16, FieldType.UInt32, FieldType.UInt64];

    private readonly Random _random = new(seed);

    /// <summary>What the sample has, found out once: there are many rows.</summary>
    private readonly FieldDescriptor[] _there = [.. Fields.Where(row => row.TryRead(sample, 0, out var value) && !value.IsNull)];

    public string Key() => Any(MaxDepth);

    public string Filter() => Filter(MaxDepth);

    private string Filter(int depth) => _random.Next(depth > 0 ? 4 : 1) switch
    {
        1 => string.Join('&', Repeat(2, 3, () => $"({Filter(depth - 1)})")),
        2 => string.Join('|', Repeat(2, 3, () => Filter(depth - 1))),
        3 => string.Join('&', Repeat(2, 3, () => Test(depth))),
        _ => Test(depth),
    };

    private string Test(int depth)
    {
        var isPattern = _random.Next(4) == 0;
        var field = Field(static _ => true);
        var operand = _random.Next(2) == 0 ? NameOf(field) : Any(depth);
        var values = string.Join(',', Repeat(1, 3, () => isPattern ? Pattern() : Constant(operand)));
        return $"{operand}{Pick("", "!")}{(isPattern ? "~" : "=")}{values}";
    }

    /// <summary>The value that the sample has, one near it, or another of the type.</summary>
    private string Constant(string operand)
    {
        if (_random.Next(8) == 0)
        {
            return "null";
        }

        var own = new NaiveEvaluator(ExpressionBench.Context, sample).TextOf(KeyListSyntax.Parse(operand).Operands[0]);
        var bound = ExpressionBench.Key(operand).Type;
        if (own is not null && _random.Next(2) == 0)
        {
            return bound switch
            {
                FieldType.Mac => Pick(own, string.Join(':', own.Chunk(2).Select(pair => new string(pair))), own.ToLowerInvariant()),
                FieldType.IPv4 => Pick(own, own + "/" + Number(0, 32), own + "/8"),
                FieldType.IPv6 => Pick(own, own + "/" + Number(0, 128)),
                _ when ExpressionBench.FilterErrors($"{operand}={Quote(own)}").Count == 0 => Quote(own),
                _ => "null",
            };
        }

        return bound switch
        {
            FieldType.Byte => Number(0, 255),
            FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64 => Pick(Number(0, 65535), "0" + Number(0, 9), "2048"),
            FieldType.Boolean => Pick("true", "false"),
            FieldType.Mac => Pick("02:00:00:00:00:01", "FFFFFFFFFFFF"),
            FieldType.IPv4 => Pick("10.0.0.0/8", "10.1.0.1", "192.0.2.0/24", "0.0.0.0/0"),
            FieldType.IPv6 => Pick("2001:db8::/32", "::/0", "2001:db8::1"),
            FieldType.Address => Pick("10.0.0.0/8", "::/0"),
            FieldType.Interface => Pick("3", "internal", "unknown", "0", "multiple", "discard"),
            FieldType.DataSource => Pick("0:3", "2:1"),
            FieldType.TcpFlags => Pick("000000010", "000010000"),
            FieldType.IPFlags => Pick("010", "000"),
            _ => Pick("6", "10.1.0.1", "10.0.0.0/8", "true", "AA", "label", "''", "eth"),
        };
    }

    private string Pattern() => Pick(".*", ".......1.", "1.*", "[0-9]+", "(10|192)[.].*", "0x.+", "t.*e", "[A-F0-9]{12}", "x");

    private string Any(int depth)
    {
        if (depth == 0)
        {
            return NameOf(Field(static _ => true));
        }

        return _random.Next(20) switch
        {
            0 => $"or:{Nested(depth)}:{Nested(depth)}",
            1 => $"null:{Nested(depth)}:{Pick("undefined", "0", "17", "007")}",
            2 => $"if:{Field(static _ => true).Name}:[{Field(static _ => true).Name}]:{Nested(depth)}:{Nested(depth)}",
            3 => $"if:{FieldOf(Numbers)}:{Number(0, 64)}:{Nested(depth)}:{Nested(depth)}",
            4 => $"concat:{Pick("-", "", "::", " ").Replace(":", @"\:", StringComparison.Ordinal)}:{Nested(depth)}:{Nested(depth)}",
            5 => $"{Pick("prefix", "suffix")}:{Nested(depth)}:{Pick(".", "0", "10")}:{Number(1, 3)}",
            6 => $"first:{Nested(depth)}:{Pick(".", "0")}:{Pick("10", "1")}:{Pick("2", "true")}",
            7 => $"eq:{Nested(depth)}:{Nested(depth)}",
            8 => $"range:{FieldOf(Numbers)}:{Number(0, 100)}:{Number(100, 3000)}",
            9 => $"bits:{FieldOf(Numbers)}:{Number(0, 255)}",
            10 => $"hex:{FieldOf(Numbers)}",
            11 => $"lower:{Nested(depth)}",
            12 => $"mask:{FieldOf([FieldType.IPv4])}:{Number(0, 32)}",
            13 => $"mask:{FieldOf([FieldType.IPv6])}:{Number(0, 128)}",
            14 => Pick("country", "dns") + $":{FieldOf([FieldType.IPv4, FieldType.IPv6, FieldType.Address])}",
            15 => $"group:{FieldOf([FieldType.IPv4, FieldType.IPv6])}:sites{Pick("", ":rest")}",
            16 => $"map:{Nested(depth)}:labels",
            _ => NameOf(Field(static _ => true)),
        };
    }

    private string Nested(int depth) => Any(depth - 1) is var key && key.Contains(':', StringComparison.Ordinal) ? $"[{key}]" : key;

    private string FieldOf(FieldType[] types) => Field(row => types.Contains(row.Type)).Name;

    /// <summary>A row, mostly one that the sample has.</summary>
    private FieldDescriptor Field(Func<FieldDescriptor, bool> isWanted)
    {
        FieldDescriptor[] there = _random.Next(4) == 0 ? [] : [.. _there.Where(isWanted)];
        FieldDescriptor[] wanted = there.Length != 0 ? there : [.. Fields.Where(isWanted)];
        return wanted[_random.Next(wanted.Length)];
    }

    private string NameOf(FieldDescriptor row) => row.IsRepeated && _random.Next(6) == 0 ? row.Name + Pick(".0", ".1") : row.Name;

    private string Number(int min, int max) => _random.Next(min, max + 1).ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private List<string> Repeat(int min, int max, Func<string> make) => [.. Enumerable.Range(0, _random.Next(min, max + 1)).Select(_ => make())];

    private static string Quote(string value) => $"'{value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
