using System.Globalization;

namespace Sflow.Interop.Tests.Keys;

/// <summary>How a key's values are found among tshark's fields.</summary>
/// <param name="Key">The key, of the standard catalogue.</param>
/// <param name="Fields">The tshark fields that the values are taken from.</param>
/// <param name="Values">Takes the values, one for each occurrence from the outside in, as the key shows them.</param>
internal sealed record KeyMapping(string Key, IReadOnlyList<string> Fields, Func<TsharkFrame, IEnumerable<string>> Values)
{
    /// <summary>Each occurrence of any of the fields is an occurrence of the key.</summary>
    public static KeyMapping Each(string key, Func<TsharkField, string> convert, params string[] fields) =>
        new(key, fields, frame => frame.Named(fields).Select(convert));

    /// <summary>The first of the fields in each header is an occurrence of the key; others there are a list's.</summary>
    public static KeyMapping First(string key, Func<TsharkField, string> convert, params string[] fields) =>
        new(key, fields, frame => frame.Named(fields).DistinctBy(field => field.Layer).Select(convert));

    /// <summary>The sum of the fields in each header is an occurrence of the key: parts of one number.</summary>
    public static KeyMapping Sum(string key, params string[] fields) =>
        new(key, fields, frame => frame.Named(fields).GroupBy(field => field.Layer)
            .Where(parts => parts.Count() == fields.Length)
            .Select(parts => parts.Aggregate(0UL, (sum, part) => sum + TsharkText.Read(part)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same, of those fields that a condition lets pass.</summary>
    public KeyMapping Where(Func<TsharkField, bool> condition) =>
        this with { Values = frame => Values(frame with { Fields = [.. frame.Fields.Where(field => !Fields.Contains(field.Name) || condition(field))] }) };
}
