namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Takes tags and values in sflowtool's order; one class for each form of output. A value is written into the room that
/// <see cref="Begin"/> gives, and <see cref="End"/> says how much of it was needed.
/// </summary>
internal abstract class TagWriter(ByteBuffer output)
{
    /// <summary>The size of sflowtool's buffer for a value, whose last byte ends the text.</summary>
    public const int MaxValueSize = 2047;

    private const int MaxNumberSize = 199;

    private readonly byte[] _prefix = new byte[128];
    private int _prefixLength;

    /// <summary>Where the output gathers until the datagram is whole.</summary>
    public ByteBuffer Output => output;

    /// <summary>What stands before each line of <c>-g</c>.</summary>
    public TagContext Context { get; } = new();

    /// <summary>Whether lists are nested, as JSON has them, or numbered, as lines have them.</summary>
    public virtual bool IsNested => false;

    /// <summary>What stands before each name at hand, such as <c>discarded_</c>.</summary>
    protected ReadOnlySpan<byte> Prefix => _prefix.AsSpan(0, _prefixLength);

    /// <summary>Puts something before each name from now on.</summary>
    public void PushPrefix(ReadOnlySpan<byte> prefix)
    {
        prefix.CopyTo(_prefix.AsSpan(_prefixLength));
        _prefixLength += prefix.Length;
    }

    /// <summary>Takes away what was last put before each name.</summary>
    public void PopPrefix(int length) => _prefixLength -= length;

    /// <summary>Begins a tag.</summary>
    /// <returns>Room for the value, at least as large as asked for.</returns>
    public abstract Span<byte> Begin(ReadOnlySpan<byte> name, int capacity);

    /// <summary>Ends the tag, of whose room so much holds the value.</summary>
    public abstract void End(int length);

    /// <summary>A line that is no tag; only where lines are.</summary>
    public virtual void Note(ReadOnlySpan<byte> text)
    {
    }

    /// <summary>A line that is no tag and ends with a number.</summary>
    public void NoteNumber(ReadOnlySpan<byte> text, uint number, bool isSigned = false)
    {
        Span<byte> note = stackalloc byte[64];
        var count = Ascii.Copy(note, text);
        var room = note.Slice(count);
        Note(note.Slice(0, count + (isSigned ? Ascii.Int32(room, number) : Ascii.UInt32(room, number))));
    }

    /// <summary>The line for a sample or a record that sflowtool does not know.</summary>
    public void NoteSkipped(ReadOnlySpan<byte> kind, uint tag, uint length)
    {
        Span<byte> note = stackalloc byte[96];
        var count = Ascii.Copy(note, "skipping unknown "u8);
        count += Ascii.Copy(note.Slice(count), kind);
        count += Ascii.Copy(note.Slice(count), ": "u8);
        count += Ascii.DataFormat(note.Slice(count), tag);
        count += Ascii.Copy(note.Slice(count), " len="u8);
        Note(note.Slice(0, count + Ascii.Int32(note.Slice(count), length)));
    }

    public virtual void StartDatagram()
    {
        _prefixLength = 0;
        Note("startDatagram ================================="u8);
    }

    /// <summary>The tags of the datagram have ended, those of samples begin.</summary>
    public virtual void StartSamples()
    {
    }

    public virtual void EndSamples()
    {
    }

    public virtual void EndDatagram() => Note("endDatagram   ================================="u8);

    public virtual void StartSample()
    {
        _prefixLength = 0;
        Note("startSample ----------------------"u8);
    }

    /// <summary>All tags of a sample that is whole have been given.</summary>
    public virtual void CompleteSample()
    {
    }

    public virtual void EndSample() => Note("endSample   ----------------------"u8);

    public virtual void StartArray(ReadOnlySpan<byte> name)
    {
    }

    public virtual void EndArray()
    {
    }

    public virtual void StartObject()
    {
    }

    public virtual void EndObject()
    {
    }

    public void UInt32(ReadOnlySpan<byte> name, uint value) => End(Ascii.UInt32(Begin(name, Ascii.MaxUInt32), value));

    public void Int32(ReadOnlySpan<byte> name, uint value) => End(Ascii.Int32(Begin(name, Ascii.MaxUInt32 + 1), value));

    public void UInt64(ReadOnlySpan<byte> name, ulong value) => End(Ascii.UInt64(Begin(name, Ascii.MaxUInt64), value));

    public void Hex(ReadOnlySpan<byte> name, ulong value, int width) => End(Ascii.Hex(Begin(name, 16), value, width));

    /// <summary>A number with decimals, of which sflowtool's buffer holds 199 characters.</summary>
    public void FixedPoint(ReadOnlySpan<byte> name, double value, int decimals) =>
        End(Math.Min(MaxNumberSize, FixedPointText.Write(Begin(name, FixedPointText.MaxSize), value, decimals)));

    /// <summary>Hundredths of a percent; all ones are unknown.</summary>
    public void Percent(ReadOnlySpan<byte> name, uint hundredths)
    {
        if (hundredths == uint.MaxValue)
        {
            Plain(name, "unknown"u8);
        }
        else
        {
            FixedPoint(name, (float)hundredths / 100f, decimals: 2);
        }
    }

    /// <summary>An address of 4 or 16 bytes, or none.</summary>
    public void Address(ReadOnlySpan<byte> name, ReadOnlySpan<byte> address) =>
        End(Ascii.Address(Begin(name, Ascii.MaxIPv6), address));

    public void Mac(ReadOnlySpan<byte> name, ReadOnlySpan<byte> address) =>
        End(Ascii.HexBytes(Begin(name, Ascii.MacSize), address.Slice(0, 6)));

    public void DataFormat(ReadOnlySpan<byte> name, uint tag) => End(Ascii.DataFormat(Begin(name, 2 * Ascii.MaxUInt32), tag));

    public void Pair(ReadOnlySpan<byte> name, uint first, uint second) =>
        End(Ascii.Pair(Begin(name, 1 + (2 * Ascii.MaxUInt32)), first, second));

    /// <summary>Sixteen bytes in the usual groups of digits.</summary>
    public void Uuid(ReadOnlySpan<byte> name, ReadOnlySpan<byte> uuid)
    {
        var room = Begin(name, 36);
        var count = 0;
        for (var i = 0; i < uuid.Length; i++)
        {
            if (i is 4 or 6 or 8 or 10)
            {
                room[count++] = (byte)'-';
            }

            count += Ascii.HexBytes(room.Slice(count), uuid.Slice(i, 1));
        }

        End(count);
    }

    /// <summary>A value that needs no escaping anywhere.</summary>
    public void Plain(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => End(Ascii.Copy(Begin(name, value.Length), value));

    /// <summary>Text from the network, as it came.</summary>
    public virtual void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Plain(name, value);
}
