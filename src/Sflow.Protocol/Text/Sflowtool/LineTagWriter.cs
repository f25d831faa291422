namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>A line for each tag: the default form, and with a context before each line that of <c>-g</c>.</summary>
internal sealed class LineTagWriter(ByteBuffer output, LocalTimeText? contextTime) : TagWriter(output)
{
    /// <summary>Time, two addresses, seven numbers and what stands between.</summary>
    private const int MaxContextSize = 192;

    private readonly byte[] _context = new byte[contextTime is null ? 0 : MaxContextSize];
    private int _contextLength;
    private int _valuePosition;

    public override Span<byte> Begin(ReadOnlySpan<byte> name, int capacity)
    {
        var context = ContextText();
        var prefix = Prefix;
        var position = context.Length + prefix.Length + name.Length + 1;
        var line = Output.GetSpan(position + capacity + 1);
        context.CopyTo(line);
        prefix.CopyTo(line.Slice(context.Length));
        name.CopyTo(line.Slice(context.Length + prefix.Length));
        line[position - 1] = (byte)' ';
        _valuePosition = position;
        return line.Slice(position);
    }

    public override void End(int length)
    {
        var end = _valuePosition + length;
        Output.GetSpan(end + 1)[end] = (byte)'\n';
        Output.Advance(end + 1);
    }

    public override void Note(ReadOnlySpan<byte> text)
    {
        var context = ContextText();
        var line = Output.GetSpan(context.Length + text.Length + 1);
        context.CopyTo(line);
        text.CopyTo(line.Slice(context.Length));
        line[context.Length + text.Length] = (byte)'\n';
        Output.Advance(context.Length + text.Length + 1);
    }

    private ReadOnlySpan<byte> ContextText()
    {
        if (contextTime is not null && Context.IsDirty)
        {
            _contextLength = FormatContext(contextTime);
            Context.IsDirty = false;
        }

        return _context.AsSpan(0, _contextLength);
    }

    private int FormatContext(LocalTimeText time)
    {
        var text = _context.AsSpan();
        Span<byte> address = stackalloc byte[16];
        var count = Ascii.Copy(text, time.Of(Context.Seconds));
        text[count++] = (byte)' ';
        count += Ascii.Address(text.Slice(count), address.Slice(0, Context.Agent.CopyTo(address)));
        text[count++] = (byte)' ';
        count += Ascii.UInt32(text.Slice(count), Context.SubAgent);
        text[count++] = (byte)' ';
        count += Ascii.UInt32(text.Slice(count), Context.SequenceNumber);
        text[count++] = (byte)' ';
        count += Ascii.Pair(text.Slice(count), Context.SourceClass, Context.SourceIndex);
        text[count++] = (byte)' ';
        count += Ascii.DataFormat(text.Slice(count), Context.SampleType);
        text[count++] = (byte)' ';
        count += Ascii.DataFormat(text.Slice(count), Context.ElementType);
        text[count++] = (byte)' ';
        return count;
    }
}
