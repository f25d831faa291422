using System.Text;
using Sflow.Analytics.Expressions.Functions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>The functions of keys, as data.</summary>
internal static class FunctionCatalog
{
    /// <summary>As many as anybody writes by hand, of functions that take any number.</summary>
    private const int Many = 1000;

    private static readonly Dictionary<string, UriPart> UriParts = Enumerable.Range(0, (int)UriPart.IsOpaque + 1)
        .ToDictionary(part => ((UriPart)part).ToString().ToLowerInvariant(), part => (UriPart)part);

    public static IReadOnlyList<FunctionDescriptor> All { get; } =
    [
        new("or", "or:key:key…", "The first of several keys that is there.", 2, Many, static call =>
            call.Operands(0) is { } operands ? new OrFunction(call.Text, operands) : null),
        new("null", "null:key:text", "The key, or a text (null) where it is missing.", 1, 2, BindNull),
        new("if", "if:key:text:key:key", "The third where the first is the second, else the fourth, if there is one.", 3, 4, BindIf),
        new("eq", "eq:key:key", "Whether two keys are the same.", 2, 2, static call =>
            call.Operands(0) is { } operands ? new EqualFunction(call.Text, operands[0], operands[1]) : null),
        new("range", "range:key:min:max", "Whether a number is in a range, both ends included; either end may be left out.", 2, 3, BindRange),
        new("prefix", "prefix:key:separator:count", "The first parts of a text.", 3, 3, BindTokens),
        new("suffix", "suffix:key:separator:count", "The last parts of a text.", 3, 3, BindTokens),
        new("first", "first:key:separator:text:text…", "The first part of a text that is one of some.", 3, Many, BindFirst),
        new("concat", "concat:separator:key:key…", "Texts joined.", 2, Many, BindConcat),
        new("lower", "lower:key", "The text in small letters.", 1, 1, static call => call.Operand(0) is { } key ? new LowerFunction(call.Text, key) : null),
        new("hex", "hex:key", "A number in hexadecimal: 0x0800.", 1, 1, static call =>
            call.Operand(0, ArgumentKind.Number) is { } key ? new HexFunction(call.Text, key) : null),
        new("text", "text:text", "The text itself.", 1, 1, static call =>
            call.Literal(0, "a text") is { } text ? new ConstantOperand(call.Text, FieldValue.FromText(text)) : null),
        new("bits", "bits:key:mask", "The bits of a number that a mask has.", 2, 2, BindBits),
        new("mask", "mask:key:bits", "The network part of an address.", 2, 2, BindMask),
        new("uri", "uri:key:part", $"A part of a URI: {string.Join(", ", UriParts.Keys)}.", 2, 2, BindUri),
        new("group", "group:key:groups…", "The group of the longest prefix that holds an address; sets of groups are asked in their order.", 2, Many, static call =>
            BindLookup(call, ArgumentKind.Address, allArguments: true)),
        new("country", "country:key:code|name|both", "The country of an address.", 1, 2, static call => BindLookup(call, ArgumentKind.Address)),
        new("asn", "asn:key:number|descr|both", "The autonomous system of an address.", 1, 2, static call => BindLookup(call, ArgumentKind.Address)),
        new("oui", "oui:key:number|name", "The vendor of a MAC address.", 1, 2, static call => BindLookup(call, ArgumentKind.Mac)),
        new("host", "host:key:metric", "A metric of the host that has an address.", 2, 2, static call => BindLookup(call, ArgumentKind.Host)),
        new("map", "map:key:map", "The label of a value.", 2, 2, static call => BindLookup(call, null)),
        new("dns", "dns:key", "The name of an address; the address while there is none.", 1, 1, static call =>
            BindLookup(call, ArgumentKind.Address, otherwise: LookupDefault.Text)),
        new("service", "service:key:protocol", "The name of a port, or the port; the protocol is told by the key where it is left out.", 1, 2, static call =>
            BindLookup(call, ArgumentKind.Number, otherwise: LookupDefault.Text)),
        new("link", "link:key", "The link of the topology at an interface; missing at an edge port.", 1, 1, BindTopology),
        new("node", "node:key", "The node of the topology that has an interface.", 1, 1, BindTopology),
    ];

    private static readonly Dictionary<string, FunctionDescriptor> ByName = All.ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static bool TryFind(string name, out FunctionDescriptor? function) => ByName.TryGetValue(name, out function);

    /// <summary>The names most like one that does not exist.</summary>
    public static List<string> Nearest(string name, IEnumerable<string> names, int count = 3) =>
    [
        .. names
            .Select(each => (Name: each, Distance: NameDistance.Between(name.ToUpperInvariant(), each.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name.Length)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Name),
    ];

    /// <summary>A default that a value of the key's type can be is one; another is a text.</summary>
    private static OrFunction? BindNull(FunctionCall call)
    {
        var key = call.Operand(0);
        var text = call.Count == 1 ? "null" : call.Literal(1, "a text");
        if (key is null || text is null)
        {
            return null;
        }

        var constant = FieldValue.FromText(text);
        if (ValueTypes.IsNumeric(key.Type) && ConstantReader.Read(text, key.Type) is [var number])
        {
            var same = FieldValue.FromNumber(key.Type, number.Number);
            constant = same.ToString() == text ? same : constant;
        }

        return new OrFunction(call.Text, [key, new ConstantOperand(text, constant)]);
    }

    private static IfFunction? BindIf(FunctionCall call)
    {
        var tested = call.Operand(0);
        var other = call.IsNested(1) ? call.Operand(1) : null;
        var text = call.IsNested(1) ? string.Empty : call.Literal(1, "a text");
        var yes = call.Operand(2);
        var no = call.Count < 4 ? null : call.Operand(3);
        if (tested is null || text is null || yes is null || (call.IsNested(1) && other is null) || (call.Count == 4 && no is null))
        {
            return null;
        }

        var constants = other is null ? ConstantReader.Read(text, tested.Type) : [];
        if (other is null && constants.Count == 0)
        {
            call.Fault(1, $"'{text}' can never be what {ValueTypes.NameOf(tested.Type)} is", ConstantReader.FormOf(tested.Type));
            return null;
        }

        return new IfFunction(call.Text, tested, constants, other, yes, no);
    }

    private static RangeFunction? BindRange(FunctionCall call)
    {
        var key = call.Operand(0, ArgumentKind.Number);
        var min = call.NumberOr(1, 0);
        var max = call.NumberOr(2, ulong.MaxValue);
        if (min > max)
        {
            call.Fault(1, $"the range {min} to {max} is empty", "the smaller number first");
            return null;
        }

        return key is null || min is null || max is null ? null : new RangeFunction(call.Text, key, min.Value, max.Value);
    }

    private static TokenFunction? BindTokens(FunctionCall call)
    {
        var key = call.Operand(0);
        var separator = call.Separator(1);
        var count = call.Number(2, 1, int.MaxValue);
        return key is null || separator is null || count is null
            ? null
            : new TokenFunction(call.Text, key, separator, (int)count.Value, isSuffix: call.Name == "suffix");
    }

    private static FirstFunction? BindFirst(FunctionCall call)
    {
        var key = call.Operand(0);
        var separator = call.Separator(1);
        var wanted = call.Literals(2, "a part of the text");
        return key is null || separator is null || wanted is null ? null : new FirstFunction(call.Text, key, separator, wanted);
    }

    private static ConcatFunction? BindConcat(FunctionCall call)
    {
        var separator = call.Literal(0, "a separator");
        var operands = call.Operands(1);
        return separator is null || operands is null ? null : new ConcatFunction(call.Text, Encoding.UTF8.GetBytes(separator), operands);
    }

    private static BitsFunction? BindBits(FunctionCall call)
    {
        var key = call.Operand(0, ArgumentKind.Number);
        var mask = call.Number(1, 0, ulong.MaxValue);
        return key is null || mask is null ? null : new BitsFunction(call.Text, key, mask.Value);
    }

    private static MaskFunction? BindMask(FunctionCall call)
    {
        var key = call.Operand(0, ArgumentKind.Address);
        var bits = call.Number(1, 0, key?.Type == FieldType.IPv4 ? 32u : 128u);
        return key is null || bits is null ? null : new MaskFunction(call.Text, key, (int)bits.Value);
    }

    private static UriFunction? BindUri(FunctionCall call)
    {
        var key = call.Operand(0);
        var part = call.Choice(1, [.. UriParts.Keys]);
        return key is null || part is null ? null : new UriFunction(call.Text, key, UriParts[part]);
    }

    private static LookupFunction? BindLookup(
        FunctionCall call, ArgumentKind? kind, bool allArguments = false, LookupDefault otherwise = LookupDefault.Missing)
    {
        var key = kind is null ? call.Operand(0) : call.Operand(0, kind);
        var lookups = new List<Enrichment.IValueLookup?>();
        for (var i = 1; i < call.Count && (i == 1 || allArguments); i++)
        {
            lookups.Add(call.Literal(i, "a name") is { } name ? call.Lookup(name, call.SpanOf(i)) : null);
        }

        if (call.Count == 1)
        {
            lookups.Add(call.Lookup(call.Name == "service" ? call.ProtocolOf(key) : null, call.NameSpan));
        }

        return key is null || lookups.Contains(null) ? null : new LookupFunction(call.Text, key, [.. lookups.OfType<Enrichment.IValueLookup>()], otherwise);
    }

    private static TopologyFunction? BindTopology(FunctionCall call)
    {
        var key = call.Operand(0, ArgumentKind.Interface);
        var agent = call.BindKey("agent");
        var topology = call.Lookup(null, call.NameSpan);
        return key is null || agent is null || topology is null ? null : new TopologyFunction(call.Text, key, agent, topology);
    }
}
