namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Objects and arrays as sflowtool lays them out, all values strings, names repeated as they come. Unlike sflowtool's they are JSON
/// whatever the network sent: text is escaped, and what a fault left open is closed.
/// </summary>
internal sealed class JsonTagWriter(ByteBuffer output, bool indented) : TagWriter(output)
{
    /// <summary>Datagram, samples, sample, elements, element, and adapters with their addresses.</summary>
    private const int MaxDepth = 8;

    private readonly byte[] _closers = new byte[MaxDepth];
    private int _depth;
    private bool _atStart;
    private bool _atListStart;
    private int _valuePosition;

    public override bool IsNested => true;

    public override void StartDatagram()
    {
        _depth = 0;
        _atStart = true;
        StartObject();
    }

    public override void StartSamples() => StartArray("samples"u8);

    public override void EndSamples() => EndArray();

    public override void EndDatagram()
    {
        while (_depth > 0)
        {
            Close();
        }

        Append((byte)'\n');
        if (indented)
        {
            Append((byte)'\n');
        }
    }

    public override void StartSample() => StartObject();

    public override void EndSample() => EndObject();

    public override void StartArray(ReadOnlySpan<byte> name) => Open(name, (byte)'[', (byte)']');

    public override void EndArray() => Close();

    public override void StartObject() => Open([], (byte)'{', (byte)'}');

    public override void EndObject() => Close();

    public override Span<byte> Begin(ReadOnlySpan<byte> name, int capacity)
    {
        // Nothing counts before End: a value that turns out to be cut is left out.
        var prefix = Prefix;
        var room = Output.GetSpan(_depth + prefix.Length + (name.Length * JsonText.MaxExpansion) + capacity + 8);
        var count = 0;
        if (!_atListStart)
        {
            room[count++] = (byte)',';
        }

        count += Indentation(room.Slice(count));
        room[count++] = (byte)'"';
        prefix.CopyTo(room.Slice(count));
        count += prefix.Length;
        count += JsonText.Escape(room.Slice(count), name);
        "\":\""u8.CopyTo(room.Slice(count));
        _valuePosition = count + 3;
        return room.Slice(_valuePosition);
    }

    public override void End(int length)
    {
        var end = _valuePosition + length;
        Output.GetSpan(end + 1)[end] = (byte)'"';
        Output.Advance(end + 1);
        _atListStart = false;
    }

    public override void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var room = Begin(name, value.Length * JsonText.MaxExpansion);
        End(JsonText.Escape(room, value));
    }

    /// <summary>An element of a list of strings, with the space that sflowtool puts behind it.</summary>
    public void ListedMac(ReadOnlySpan<byte> address, bool isFirst)
    {
        if (!isFirst)
        {
            Append((byte)',');
        }

        Indent();
        var room = Output.GetSpan(Ascii.MacSize + 3);
        room[0] = (byte)'"';
        Ascii.HexBytes(room.Slice(1), address.Slice(0, 6));
        room[Ascii.MacSize + 1] = (byte)'"';
        room[Ascii.MacSize + 2] = (byte)' ';
        Output.Advance(Ascii.MacSize + 3);
    }

    private void Open(ReadOnlySpan<byte> name, byte bracket, byte closer)
    {
        if (_atStart)
        {
            _atStart = false;
        }
        else if (!_atListStart)
        {
            Append((byte)',');
            Indent();
        }

        if (!name.IsEmpty)
        {
            var room = Output.GetSpan(name.Length + 3);
            room[0] = (byte)'"';
            name.CopyTo(room.Slice(1));
            room[name.Length + 1] = (byte)'"';
            room[name.Length + 2] = (byte)':';
            Output.Advance(name.Length + 3);
        }

        Append(bracket);
        _closers[_depth++] = closer;
        _atListStart = true;
    }

    private void Close()
    {
        _depth--;
        Indent();
        Append(_closers[_depth]);
        _atListStart = false;
    }

    private void Indent() => Output.Advance(Indentation(Output.GetSpan(_depth + 1)));

    private int Indentation(Span<byte> room)
    {
        if (!indented)
        {
            return 0;
        }

        room[0] = (byte)'\n';
        room.Slice(1, _depth).Fill((byte)' ');
        return _depth + 1;
    }

    private void Append(byte character)
    {
        Output.GetSpan(1)[0] = character;
        Output.Advance(1);
    }
}
