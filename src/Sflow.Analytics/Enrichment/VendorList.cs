using System.Globalization;
using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>
/// Who a MAC address was assigned to, for <c>oui:macsource</c>: the registration authority's lists as text (<c>oui.txt</c>) or CSV
/// (<c>oui.csv</c>, <c>mam.csv</c>, <c>oui36.csv</c>), or Wireshark's <c>manuf</c>. Assignments of 28 and 36 bits go before those of 24.
/// </summary>
public sealed class VendorList
{
    private static readonly int[] Lengths = [36, 28, 24];

    private readonly Dictionary<ulong, Assignment>[] _assignments = [.. Lengths.Select(_ => new Dictionary<ulong, Assignment>())];

    private VendorList()
    {
        Names = new Lookup(this, static assignment => assignment.Name);
        Numbers = new Lookup(this, static assignment => assignment.Number);
    }

    /// <summary>Names of vendors by MAC address, as the list spells them.</summary>
    public IValueLookup Names { get; }

    /// <summary>The assigned beginning of a MAC address: six, seven or nine upper-case hexadecimal digits.</summary>
    public IValueLookup Numbers { get; }

    /// <summary>How many assignments there are.</summary>
    public int Count => _assignments.Sum(assignments => assignments.Count);

    /// <summary>What was not understood.</summary>
    public SkippedLines Skipped { get; private set; }

    /// <summary>Reads a list, in whichever form it is.</summary>
    /// <param name="reader">The list.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The vendors.</returns>
    /// <exception cref="EnrichmentFileException">There is no vendor in it.</exception>
    public static VendorList Read(TextReader reader, string file)
    {
        ThrowHelper.ThrowIfNull(reader, nameof(reader));
        var list = new VendorList();
        var lines = new LineReader(reader);
        if (lines.Read() is { } first)
        {
            if (first.StartsWith("Registry,", StringComparison.OrdinalIgnoreCase))
            {
                list.ReadCsv(lines);
            }
            else
            {
                list.ReadLines(lines, first);
            }
        }

        if (list.Count == 0)
        {
            throw new EnrichmentFileException(file, list.Skipped.FirstLine, "expected a list of vendors: oui.txt, oui.csv or manuf");
        }

        return list;
    }

    /// <summary>Columns: registry, assignment, organisation, address. A field in quotes may hold commas and ends of lines.</summary>
    private void ReadCsv(LineReader lines)
    {
        while (lines.Read() is { } line)
        {
            var number = lines.Number;
            while (line.Count(c => c == '"') % 2 != 0 && lines.Read() is { } more)
            {
                line += "\n" + more;
            }

            var fields = SplitCsv(line);
            if (line.Length != 0 && (fields.Count < 3 || !TryAdd(fields[1], null, fields[2])))
            {
                Skipped = Skipped.And(number, "expected registry, assignment and organisation, separated by commas");
            }
        }
    }

    private static List<string> SplitCsv(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private void ReadLines(LineReader lines, string first)
    {
        string? oui = null;
        var inAddress = false;
        for (var line = first; line is not null; line = lines.Read())
        {
            var hex = line.IndexOf("(hex)", StringComparison.Ordinal);
            var base16 = line.IndexOf("(base 16)", StringComparison.Ordinal);
            if (hex > 0)
            {
                oui = line.Substring(0, hex).Trim();
            }
            else if (base16 > 0)
            {
                inAddress = true;
                AddBlock(lines.Number, oui, line.Substring(0, base16).Trim(), line.Substring(base16 + "(base 16)".Length));
            }
            else if (line.Trim().Length != 0 && line[0] != '#' && !inAddress && !IsHeading(line))
            {
                AddManuf(lines.Number, line);
            }
        }
    }

    /// <summary>The two lines above the columns of oui.txt.</summary>
    private static bool IsHeading(string line) =>
        line.StartsWith("OUI", StringComparison.Ordinal) || line.StartsWith("company_id", StringComparison.Ordinal) || char.IsWhiteSpace(line[0]);

    /// <summary>A line of oui.txt: the six digits, or the range of the last ones (<c>800000-8FFFFF</c>) behind those of the line above.</summary>
    private void AddBlock(int line, string? oui, string digits, string name)
    {
        var dash = digits.IndexOf('-');
        var fixedDigits = 0;
        while (dash > 0 && fixedDigits < dash && digits.Length == (2 * dash) + 1 && digits[fixedDigits] == digits[dash + 1 + fixedDigits])
        {
            fixedDigits++;
        }

        var ofBlock = digits.Substring(0, fixedDigits);
        var assignment = dash < 0 ? digits : $"{oui}{ofBlock}";
        if (!TryAdd(assignment, null, name))
        {
            Skipped = Skipped.And(line, "expected hexadecimal digits of an assignment before (base 16)");
        }
    }

    /// <summary>A line of manuf: beginning of an address with or without its length in bits, short name, long name.</summary>
    private void AddManuf(int line, string text)
    {
        var columns = text.Split('\t').Select(column => column.Trim()).Where(column => column.Length != 0).ToArray();
        var parts = columns.Length == 0 ? [] : columns[0].Split('/');
        var bits = 0;
        var hasLength = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out bits);
        if (columns.Length < 2 || (parts.Length != 1 && !hasLength) || !TryAdd(parts[0], hasLength ? bits : null, columns[Math.Min(2, columns.Length - 1)]))
        {
            Skipped = Skipped.And(line, "expected the beginning of a MAC address, a tab, and a name");
        }
    }

    private bool TryAdd(string digits, int? bits, string name)
    {
        name = name.Trim();
        if (!MacText.TryParsePrefix(digits.Trim(), out var value, out var given) || name.Length == 0)
        {
            return false;
        }

        // manuf has blocks of other lengths only for addresses that nobody was assigned, such as multicast ones.
        var index = Array.IndexOf(Lengths, bits ?? given);
        if (index < 0)
        {
            return bits is >= 0 and <= 48;
        }

        var prefix = value >> (48 - Lengths[index]);
        var number = prefix.ToString("X", CultureInfo.InvariantCulture).PadLeft(Lengths[index] / 4, '0');
        _assignments[index][prefix] = new Assignment(FieldValue.FromText(name), FieldValue.FromText(number));
        return true;
    }

    private readonly record struct Assignment(FieldValue Name, FieldValue Number);

    private sealed class Lookup(VendorList list, Func<Assignment, FieldValue> column) : IValueLookup
    {
        public bool TryLookup(in FieldValue key, out FieldValue value)
        {
            for (var i = 0; i < Lengths.Length && key.Type == FieldType.Mac; i++)
            {
                if (list._assignments[i].TryGetValue(key.Number >> (48 - Lengths[i]), out var assignment))
                {
                    value = column(assignment);
                    return true;
                }
            }

            value = default;
            return false;
        }
    }
}
