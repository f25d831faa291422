using System.Diagnostics.CodeAnalysis;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;

namespace Sflow.Analytics;

/// <summary>Every exception that a caller's mistake can cause, in one place.</summary>
internal static class ThrowHelper
{
    public static void ThrowIfNull([NotNull] object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    public static void ThrowIfNegative(int value, string name)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected 0 or more.");
        }
    }

    public static void ThrowIfNotPositive(int value, string name)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected 1 or more.");
        }
    }

    public static void ThrowIfNotPositive(double value, string name)
    {
        if (!(value > 0) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a positive number.");
        }
    }

    public static void ThrowIfNotTimeout(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero || value > TimeSpan.FromDays(366))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected 0 to 366 days.");
        }
    }

    public static void ThrowIfEmpty([NotNull] string? text, string name)
    {
        ThrowIfNull(text, name);
        if (text.Length == 0)
        {
            throw new ArgumentException("Expected a name.", name);
        }
    }

    public static void ThrowIfNotFieldName([NotNull] string? name, string argument)
    {
        ThrowIfNull(name, argument);
        if (!FieldName.IsValid(name))
        {
            throw new ArgumentException($"'{name}' is no name of a field: expected a letter, then letters, digits, '_' or '-'.", argument);
        }
    }

    public static void ThrowIfNotFieldType(FieldType type, string argument)
    {
        if (type is <= FieldType.None or > FieldType.Any)
        {
            throw new ArgumentOutOfRangeException(argument, type, "Expected one of the enumeration other than none.");
        }
    }

    public static void ThrowIfNotCustomType(FieldType type, string argument)
    {
        if (type is not (FieldType.Text or FieldType.Mac or FieldType.IPv4 or FieldType.IPv6 or FieldType.Address or FieldType.UInt64))
        {
            throw new ArgumentOutOfRangeException(argument, type, "Expected text, a MAC or IP address, or a number of 64 bits.");
        }
    }

    public static void ThrowIfNotHeaderField(FieldType type, HeaderField field, string argument)
    {
        var width = FieldCodec.WidthOf(type);
        var isAddress6 = type == FieldType.IPv6;
        if (width == 0 || isAddress6 != (field.Size == 16) || field.Size is 0 or > 8 and not 16 || (!isAddress6 && width > 8) || field.Shift > 63)
        {
            throw new ArgumentException($"A field of {field.Size} bytes does not give a {type}.", argument);
        }
    }

    public static void ThrowIfNoMetric([NotNull] ActiveFlows? flows, string metric, IEnumerable<ActiveFlows?> definitions, string argument)
    {
        if (flows is null)
        {
            var names = definitions.Select(static definition => definition?.Definition.Name ?? string.Empty).Where(static name => name.Length != 0).ToList();
            throw new ArgumentException($"There is no flow definition '{metric}': expected {(names.Count == 0 ? "the name of one, and none has a name" : string.Join(", ", names))}.", argument);
        }
    }

    public static void ThrowIfNoRate(bool hasRate, string metric, string argument)
    {
        if (!hasRate)
        {
            throw new ArgumentException($"The value of '{metric}' is no sum and has no rate: expected bytes, frames or a field that is a number.", argument);
        }
    }

    public static void ThrowIfTaken(bool isTaken, string name)
    {
        if (isTaken)
        {
            throw new ArgumentException($"There is a '{name}' already.", nameof(name));
        }
    }
}
