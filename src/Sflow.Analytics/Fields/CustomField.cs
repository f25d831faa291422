using System.Buffers.Text;
using System.Text;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Analytics.Fields;

/// <summary>
/// Fields of custom flows (sFlow-RT, sample 4300:1003): their sender names them, so that a catalogue does not know them beforehand. A row is
/// made for each that is to be a key, and joins the others by <see cref="FieldCatalog.With"/>.
/// </summary>
public static class CustomField
{
    private const string Layer = "rtflow";

    /// <summary>Makes a row.</summary>
    /// <param name="name">The name that the sender gives: a letter, then letters, digits, underscores and hyphens.</param>
    /// <param name="type">
    /// What the values are to be: text (of whatever the sender sends, as it is shown), a MAC or an IP address, or a number of 64 bits (of whole
    /// numbers; of fractions, rounded to the nearest). What cannot be one of these is no value.
    /// </param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">The name is not one, or the type is another.</exception>
    public static FieldDescriptor Create(string name, FieldType type)
    {
        ThrowHelper.ThrowIfNotFieldName(name, nameof(name));
        ThrowHelper.ThrowIfNotCustomType(type, nameof(type));
        var utf8 = Encoding.UTF8.GetBytes(name);
        return Row.CustomFlow(name, type, Layer, $"The field {name} of custom flows.", string.Empty, sample => Read(sample, utf8, type));
    }

    private static FieldValue Read(PacketSample sample, ReadOnlySpan<byte> name, FieldType type)
    {
        foreach (var field in sample.CustomFlow.Fields)
        {
            if (field.Name.Bytes.Span.SequenceEqual(name))
            {
                return Convert(sample, ValueOf(field), field, type);
            }
        }

        return default;
    }

    /// <summary>The value as it came; none of a fraction, which no type of keys holds.</summary>
    private static FieldValue ValueOf(in RtField field) => field.Type switch
    {
        RtFieldType.Text => FieldValue.FromText(field.Text),
        RtFieldType.Mac => FieldValue.FromMac(field.Mac),
        RtFieldType.IPv4 or RtFieldType.IPv6 => FieldValue.FromAddress(field.Address),
        RtFieldType.Int32 => FieldValue.FromNumber(FieldType.UInt64, field.Value32),
        RtFieldType.Int64 => FieldValue.FromNumber(FieldType.UInt64, field.Value64),
        _ => default,
    };

    private static FieldValue Convert(PacketSample sample, in FieldValue value, in RtField field, FieldType type) => type switch
    {
        _ when value.Type == type => value,
        FieldType.Address => value.Type is FieldType.IPv4 or FieldType.IPv6 ? value : default,
        FieldType.UInt64 => field.Type switch
        {
            RtFieldType.Single => Rounded(field.Single),
            RtFieldType.Double => Rounded(field.Double),
            _ => default,
        },
        FieldType.Text => ToText(sample, value, field),
        _ => default,
    };

    private static FieldValue Rounded(double value)
    {
        // 2^64 itself is the first that does not fit; what is no number fits nowhere.
        var rounded = Math.Round(value);
        return rounded is >= 0 and < 18_446_744_073_709_551_616.0 ? FieldValue.FromNumber(FieldType.UInt64, (ulong)rounded) : default;
    }

    private static FieldValue ToText(PacketSample sample, in FieldValue value, in RtField field)
    {
        Span<byte> text = stackalloc byte[FieldFormat.MaxSize];
        var length = field.Type switch
        {
            RtFieldType.Single => Utf8Formatter.TryFormat(field.Single, text, out var written) ? written : 0,
            RtFieldType.Double => Utf8Formatter.TryFormat(field.Double, text, out var written) ? written : 0,
            _ => value.TryFormat(text, out var written) ? written : 0,
        };
        return length == 0 ? default : sample.MakeText(text.Slice(0, length));
    }
}
