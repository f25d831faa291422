using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Reads, writes, measures and copies any structure through its <see cref="IXdrStructure.Describe"/>.</summary>
public static class RecordCodec
{
    private const int DoesNotFit = -1;

    /// <summary>
    /// Reads a structure. Bytes behind its last known field are left alone (a later edition may have appended fields); when bytes are
    /// missing, the fields before the fault are filled and the rest is zero or empty. Never throws on data, never allocates.
    /// </summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="bytes">The structure's bytes.</param>
    /// <param name="value">The structure; its text and lists are views of the bytes.</param>
    /// <param name="consumed">How many bytes the known fields took.</param>
    /// <param name="error">What was wrong; the offset is the position in the array beneath.</param>
    /// <returns>Whether the structure was whole.</returns>
    public static bool TryRead<T>(XdrOpaque bytes, out T value, out int consumed, out DecodeError error)
        where T : struct, IXdrStructure => TryRead(bytes.Buffer ?? [], bytes.Offset, bytes.Length, out value, out consumed, out error);

    /// <summary>The size of a structure in its canonical form.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>The size in bytes, a multiple of 4.</returns>
    /// <exception cref="ArgumentException">A union in it has a tag without a wire form.</exception>
    public static int Measure<T>(in T value)
        where T : struct, IXdrStructure
    {
        var visitor = default(MeasuringVisitor);
        var copy = value;
        copy.Describe(ref visitor);
        return visitor.Size;
    }

    /// <summary>Writes a structure in its canonical form.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="writer">The cursor; it has failed when the structure did not fit.</param>
    /// <param name="value">The structure.</param>
    /// <exception cref="ArgumentException">A union in it has a tag without a wire form, or an address is not of the field's kind.</exception>
    public static void Write<T>(ref XdrWriter writer, in T value)
        where T : struct, IXdrStructure => writer.GoOnAt(TryWrite(writer.Buffer, writer.Position, writer.End, value));

    /// <summary>Writes a record: its data format, its length and itself in canonical form.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="writer">The cursor; it has failed when the record did not fit.</param>
    /// <param name="value">The structure.</param>
    /// <exception cref="ArgumentException">A union in it has a tag without a wire form, or an address is not of the field's kind.</exception>
    public static void WriteRecord<T>(ref XdrWriter writer, in T value)
        where T : struct, IXdrRecord => writer.GoOnAt(TryWriteRecord(writer.Buffer, writer.Position, writer.End, value));

    /// <summary>Copies a structure's text, bytes and lists out of the datagram.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>One that outlives the handler.</returns>
    public static T Detach<T>(in T value)
        where T : struct, IXdrStructure
    {
        var visitor = default(DetachingVisitor);
        var copy = value;
        copy.Describe(ref visitor);
        return copy;
    }

    /// <summary>Writes a record.</summary>
    /// <returns>Where it ends; negative when it does not fit, and then some of it may stand there.</returns>
    internal static int TryWriteRecord<T>(byte[] buffer, int position, int end, in T value)
        where T : struct, IXdrRecord
    {
        if (end - position < Record.HeaderSize)
        {
            return DoesNotFit;
        }

        var body = position + Record.HeaderSize;
        var after = TryWrite(buffer, body, end, value);
        if (after >= 0)
        {
            WireBytes.WriteUInt32(buffer, position, default(T).Format.Tag);
            WireBytes.WriteUInt32(buffer, position, 4, (uint)(after - body));
        }

        return after;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead<T>(byte[] buffer, int offset, int length, out T value, out int consumed, out DecodeError error)
        where T : struct, IXdrStructure
    {
        if (length < Layout<T>.MinimumSize)
        {
            // Variables of its own: those whose address a call takes would stay in memory on the fast way too.
            var whole = TryReadChecked<T>(buffer, offset, length, out var part, out var taken, out var fault);
            value = part;
            consumed = taken;
            error = fault;
            return whole;
        }

        if (!Layout<T>.IsFixed)
        {
            return TryReadInline(buffer, offset, length, certain: true, out value, out consumed, out error);
        }

        // One comparison for the whole structure; TryReadChecked is the same without it, and the tests compare both.
        value = default;
        var visitor = new UncheckedReadingVisitor(buffer, offset);
        value.Describe(ref visitor);
        consumed = Layout<T>.MinimumSize;
        error = default;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryReadChecked<T>(byte[] buffer, int offset, int length, out T value, out int consumed, out DecodeError error)
        where T : struct, IXdrStructure => TryReadInline(buffer, offset, length, certain: false, out value, out consumed, out error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadInline<T>(byte[] buffer, int offset, int length, bool certain, out T value, out int consumed, out DecodeError error)
        where T : struct, IXdrStructure
    {
        value = default;
        var end = offset + length;
        var visitor = new ReadingVisitor(new XdrReader(buffer, offset, end, trusted: true), secondForm: false, certain);
        value.Describe(ref visitor);
        if (visitor.InDoubt && (visitor.Reader.Failed || visitor.Reader.Position != end)
            && TryReadSecondForm(buffer, offset, end, ref value))
        {
            consumed = length;
            error = default;
            return true;
        }

        consumed = visitor.Reader.Position - offset;
        error = visitor.Reader.Error;
        return !visitor.Reader.Failed;
    }

    /// <summary>Writes a structure. Positions instead of a cursor: one whose address a call takes would stay in memory.</summary>
    /// <returns>Where it ends; negative when it does not fit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TryWrite<T>(byte[] buffer, int position, int end, in T value)
        where T : struct, IXdrStructure
    {
        if (end - position < Layout<T>.MinimumSize)
        {
            return DoesNotFit;
        }

        if (Layout<T>.IsFixed)
        {
            // One comparison for the whole structure; WritingVisitor is the same without it.
            var visitor = new FixedWritingVisitor(buffer, position, Layout<T>.MinimumSize);
            InPlace(value).Describe(ref visitor);
            return position + Layout<T>.MinimumSize;
        }
        else
        {
            var visitor = new WritingVisitor(XdrWriter.Trusted(buffer, position, end), Layout<T>.MinimumSize);
            InPlace(value).Describe(ref visitor);
            return visitor.Writer.Failed ? DoesNotFit : visitor.Writer.Position;
        }
    }

    /// <summary>A visitor that writes changes no field, so that no copy is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T InPlace<T>(in T value) => ref Unsafe.AsRef(in value);

    /// <summary>
    /// An address of type 0 has no bytes by the specification, 4 by host-sflow; a few structures were published in two layouts. The form
    /// that the length confirms is right.
    /// </summary>
    private static bool TryReadSecondForm<T>(byte[] buffer, int offset, int end, ref T value)
        where T : struct, IXdrStructure
    {
        var visitor = new ReadingVisitor(new XdrReader(buffer, offset, end, trusted: true), secondForm: true);
        var second = default(T);
        second.Describe(ref visitor);
        if (visitor.Reader.Failed || visitor.Reader.Position != end)
        {
            return false;
        }

        value = second;
        return true;
    }
}
