using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>Numbers of values by address, of both versions: ranges made of prefixes, where a longer one goes before a shorter.</summary>
internal sealed class AddressTable
{
    public RangeTable IPv4 { get; } = new();

    public RangeTable IPv6 { get; } = new();

    /// <summary>Makes a table of prefixes in any order. Of equal ones the first counts.</summary>
    public static AddressTable Of(IEnumerable<(IPPrefix Prefix, int Value)> prefixes)
    {
        var table = new AddressTable();
        var sorted = prefixes.OrderBy(entry => entry.Prefix.High).ThenBy(entry => entry.Prefix.Low).ThenBy(entry => entry.Prefix.Length).ToList();
        Flatten(table.IPv4, sorted.Where(entry => entry.Prefix.IsIPv4));
        Flatten(table.IPv6, sorted.Where(entry => !entry.Prefix.IsIPv4));
        table.Complete();
        return table;
    }

    public int Find(in FieldValue address) => address.Type switch
    {
        FieldType.IPv4 => IPv4.Find(address.Number << 32, 0),
        FieldType.IPv6 => IPv6.Find(address.High, address.Number),
        _ => RangeTable.None,
    };

    /// <summary>Makes the table ready to be searched.</summary>
    public void Complete()
    {
        IPv4.Complete();
        IPv6.Complete();
    }

    /// <summary>Walks the prefixes in order, those that are open around the next one on a stack.</summary>
    private static void Flatten(RangeTable table, IEnumerable<(IPPrefix Prefix, int Value)> sorted)
    {
        var open = new Stack<(IPPrefix Prefix, int Value)>();
        foreach (var next in sorted)
        {
            Close(table, open, next.Prefix);
            if (open.Count == 0 || open.Peek().Prefix != next.Prefix)
            {
                open.Push(next);
                table.Append(next.Prefix.High, next.Prefix.Low, next.Value);
            }
        }

        Close(table, open, null);
    }

    /// <summary>Ends the prefixes that end before the next one; behind each, what is around it goes on.</summary>
    private static void Close(RangeTable table, Stack<(IPPrefix Prefix, int Value)> open, IPPrefix? next)
    {
        while (open.Count != 0)
        {
            var (high, low) = open.Peek().Prefix.End;
            var isLast = (high | low) == 0;
            if (next is { } prefix && (isLast || prefix.High < high || (prefix.High == high && prefix.Low < low)))
            {
                return;
            }

            open.Pop();
            if (!isLast)
            {
                table.Append(high, low, open.Count == 0 ? RangeTable.None : open.Peek().Value);
            }
        }
    }
}
