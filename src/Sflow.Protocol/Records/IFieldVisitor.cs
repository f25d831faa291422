using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// The closed vocabulary of sFlow's structures. A visitor gets every field by its name and by reference, so that a reader fills it
/// and a writer or printer takes it. Implemented by structs, so that each is compiled for each structure.
/// </summary>
public interface IFieldVisitor
{
    /// <summary>An unsigned integer, 4 bytes.</summary>
    /// <param name="name">The field's name in UTF-8, as sflowtool prints it.</param>
    /// <param name="value">The field.</param>
    /// <param name="style">How it is shown.</param>
    void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style = FieldStyle.Default);

    /// <summary>A signed integer, 4 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="style">How it is shown.</param>
    void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style = FieldStyle.Default);

    /// <summary>An open enumeration, 4 bytes.</summary>
    /// <typeparam name="TEnum">An enumeration of 32 bits.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum;

    /// <summary>An unsigned hyper integer, 8 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="style">How it is shown.</param>
    void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style = FieldStyle.Default);

    /// <summary>An IEEE single, 4 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Single(ReadOnlySpan<byte> name, ref float value);

    /// <summary>An IEEE double, 8 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Double(ReadOnlySpan<byte> name, ref double value);

    /// <summary>A MAC address, 8 bytes with padding.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Mac(ReadOnlySpan<byte> name, ref MacAddress value);

    /// <summary>An IPv4 address without a type, 4 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value);

    /// <summary>An IPv6 address without a type, 16 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value);

    /// <summary>An address with its type: 4, 8 or 20 bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Address(ReadOnlySpan<byte> name, ref SflowAddress value);

    /// <summary>Text with its length and padding.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void Text(ReadOnlySpan<byte> name, ref XdrText value);

    /// <summary>Bytes with their length and padding.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="style">How it is shown.</param>
    void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style = FieldStyle.Default);

    /// <summary>Bytes of a fixed number, with padding. A shorter value is written with zeros behind, a longer one cut.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="length">The number of bytes without padding.</param>
    /// <param name="style">How it is shown.</param>
    void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style = FieldStyle.Default);

    /// <summary>A counted array of unsigned integers.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="style">How each is shown.</param>
    void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style = FieldStyle.Default);

    /// <summary>A counted array of structures.</summary>
    /// <typeparam name="TItem">The structure.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure;

    /// <summary>A structure that is a part of this one, without count or length of its own.</summary>
    /// <typeparam name="TPart">The structure.</typeparam>
    /// <param name="namePrefix">What the names of its fields begin with here; may be empty.</param>
    /// <param name="value">The field.</param>
    void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure;

    /// <summary>A counted array of records, each with its data format and length.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field.</param>
    /// <param name="kind">The context that numbers the records.</param>
    void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind);

    /// <summary>The tag of a union. The structure then describes the arm that the tag names.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="tag">The field.</param>
    void UnionTag(ReadOnlySpan<byte> name, ref uint tag);

    /// <summary>Says that the tag just visited names no known arm.</summary>
    /// <param name="tag">The tag.</param>
    void UnknownUnion(uint tag);

    /// <summary>Asks whether fields appended by a later edition of the structure are there.</summary>
    /// <param name="present">The field that says so; a reader sets it.</param>
    /// <param name="size">The size of the appended fields in bytes.</param>
    /// <returns>Whether the structure shall describe them.</returns>
    bool OptionalTail(ref bool present, int size);

    /// <summary>
    /// Asks which of two published layouts follows. A reader takes the first, and the second where only that takes the whole record;
    /// a writer does as the field says.
    /// </summary>
    /// <param name="second">The field that says so; a reader sets it.</param>
    /// <returns>Whether the structure shall describe the second layout, else the first.</returns>
    bool AlternativeLayout(ref bool second);
}
