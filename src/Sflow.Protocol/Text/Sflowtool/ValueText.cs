using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>A value that is put together of many numbers, as far as sflowtool's buffer has room.</summary>
internal ref struct ValueText(Span<byte> room)
{
    private readonly Span<byte> _room = room.Slice(0, TagWriter.MaxValueSize);

    public int Length { get; private set; }

    /// <summary>Appends text, cut where the room ends.</summary>
    public void Append(scoped ReadOnlySpan<byte> text)
    {
        text = text.Slice(0, Math.Min(text.Length, _room.Length - Length));
        text.CopyTo(_room.Slice(Length));
        Length += text.Length;
    }

    /// <summary>Appends bytes in hexadecimal after 0x, as many as there is room for.</summary>
    public void AppendHex(uint value)
    {
        Span<byte> text = stackalloc byte[6];
        "0x"u8.CopyTo(text);
        Ascii.Hex(text.Slice(2), value, width: 4);
        Append(text.Slice(0, Math.Min(6, Math.Max(0, _room.Length - Length) & ~1)));
    }

    /// <summary>Appends numbers with a separator between, none that has no room.</summary>
    public void Append(XdrUInt32List numbers, byte separator)
    {
        var isFirst = true;
        foreach (var number in numbers)
        {
            if (!TryAppend(number, isFirst, separator))
            {
                return;
            }

            isFirst = false;
        }
    }

    /// <summary>Appends a few numbers with points between.</summary>
    public void AppendDotted(scoped ReadOnlySpan<uint> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!TryAppend(numbers[i], i == 0, (byte)'.'))
            {
                return;
            }
        }
    }

    private bool TryAppend(uint number, bool isFirst, byte separator)
    {
        Span<byte> digits = stackalloc byte[Ascii.MaxUInt32];
        var count = Ascii.UInt32(digits, number);
        if (Length + 1 + count > _room.Length)
        {
            return false;
        }

        if (!isFirst)
        {
            _room[Length++] = separator;
        }

        Append(digits.Slice(0, count));
        return true;
    }
}
