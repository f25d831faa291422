using System.Text.Json;

namespace Sflow.Analytics.Enrichment;

/// <summary>A name and the texts that belong to it, with the lines they stand in: a group and its networks, a label and its values.</summary>
internal sealed record NamedList(string Name, IReadOnlyList<(string Text, int Line)> Values)
{
    /// <summary>The set of lists that are in none.</summary>
    public const string DefaultSet = "default";

    private const string Form = """expected {"name":["value",…],…}, or {"set":{"name":["value",…],…},…}""";

    /// <summary>Reads lists by set; lists in no set are in <see cref="DefaultSet"/>. Lists of one name are one list.</summary>
    public static Dictionary<string, IReadOnlyList<NamedList>> ReadSets(Stream json, string file)
    {
        ThrowHelper.ThrowIfNull(json, nameof(json));
        using var memory = new MemoryStream();
        json.CopyTo(memory);
        var bytes = memory.ToArray();
        try
        {
            return new Parser(bytes, file).ReadSets();
        }
        catch (JsonException exception)
        {
            throw new EnrichmentFileException(file, (int)(exception.LineNumber ?? 0) + 1, $"{Form}: {exception.Message}");
        }
    }

    private ref struct Parser
    {
        private readonly byte[] _json;
        private readonly string _file;
        private Utf8JsonReader _reader;
        private int _line = 1;
        private int _lineStart;

        public Parser(byte[] json, string file)
        {
            _json = json;
            _file = file;
            var bom = json.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            _lineStart = bom;
            _reader = new Utf8JsonReader(json.AsSpan(bom), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Offset = bom;
        }

        private int Offset { get; }

        public Dictionary<string, IReadOnlyList<NamedList>> ReadSets()
        {
            var sets = new Dictionary<string, Dictionary<string, List<(string, int)>>>(StringComparer.Ordinal);
            Expect(JsonTokenType.StartObject);
            while (ReadName() is { } name)
            {
                _reader.Read();
                if (_reader.TokenType == JsonTokenType.StartArray)
                {
                    ReadValues(ListOf(sets, DefaultSet, name));
                    continue;
                }

                Check(JsonTokenType.StartObject);
                while (ReadName() is { } member)
                {
                    Expect(JsonTokenType.StartArray);
                    ReadValues(ListOf(sets, name, member));
                }
            }

            // What follows the object is a mistake of its own, which the reader finds.
            _reader.Read();
            return sets.ToDictionary(
                set => set.Key, set => (IReadOnlyList<NamedList>)[.. set.Value.Select(list => new NamedList(list.Key, list.Value))], StringComparer.Ordinal);
        }

        private static List<(string Text, int Line)> ListOf(Dictionary<string, Dictionary<string, List<(string, int)>>> sets, string set, string name)
        {
            if (!sets.TryGetValue(set, out var lists))
            {
                sets.Add(set, lists = new(StringComparer.Ordinal));
            }

            if (!lists.TryGetValue(name, out var list))
            {
                lists.Add(name, list = []);
            }

            return list;
        }

        private string? ReadName()
        {
            _reader.Read();
            return _reader.TokenType == JsonTokenType.PropertyName ? _reader.GetString() : null;
        }

        private void ReadValues(List<(string Text, int Line)> values)
        {
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
                {
                    Refuse();
                }

                var text = _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : System.Text.Encoding.UTF8.GetString(_reader.ValueSpan.ToArray());
                values.Add((text, Line()));
            }
        }

        private void Expect(JsonTokenType type)
        {
            _reader.Read();
            Check(type);
        }

        private void Check(JsonTokenType type)
        {
            if (_reader.TokenType != type)
            {
                Refuse();
            }
        }

        private void Refuse() => throw new EnrichmentFileException(_file, Line(), Form);

        /// <summary>The line of the last token. Lines are counted on from the last question.</summary>
        private int Line()
        {
            var at = Offset + (int)_reader.TokenStartIndex;
            for (; _lineStart < at; _lineStart++)
            {
                _line += _json[_lineStart] == '\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
