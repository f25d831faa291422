using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>
/// A value that keys are tested against, of one type: bits that must be equal under a mask, which a prefix leaves open, or a text. A number
/// is of type <see cref="FieldType.UInt64"/> whatever its width.
/// </summary>
internal readonly record struct Constant(FieldType Type, ulong High, ulong HighMask, ulong Number, ulong NumberMask, byte[]? Text)
{
    public static Constant OfNumber(FieldType type, ulong value) => new(type, 0, ulong.MaxValue, value, ulong.MaxValue, null);

    public static Constant OfPair(FieldType type, ulong high, ulong number) => new(type, high, ulong.MaxValue, number, ulong.MaxValue, null);

    public static Constant OfText(byte[] text) => new(FieldType.Text, 0, 0, 0, 0, text);

    public bool Matches(in FieldValue value) =>
        (value.Type == Type || (Type == FieldType.UInt64 && ValueTypes.IsNumeric(value.Type)))
        && (Text is null
            ? ((value.Number ^ Number) & NumberMask) == 0 && ((value.High ^ High) & HighMask) == 0
            : value.Text.SequenceEqual(Text));
}
