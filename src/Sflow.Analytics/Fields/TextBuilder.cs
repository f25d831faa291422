using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>Puts a text of parts together in a place of fixed size; what does not fit is left out.</summary>
internal ref struct TextBuilder(Span<byte> buffer)
{
    /// <summary>Room enough: a flow key keeps 255 bytes of a text.</summary>
    public const int Size = 512;

    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Text => _buffer.Slice(0, _length);

    public void Append(ReadOnlySpan<byte> text)
    {
        if (text.TryCopyTo(_buffer.Slice(_length)))
        {
            _length += text.Length;
        }
    }

    public void Append(in FieldValue value)
    {
        value.TryFormat(_buffer.Slice(_length), out var written);
        _length += written;
    }

    public void Append(uint number) => Append(FieldValue.FromNumber(FieldType.UInt32, number));

    /// <summary>Puts a hyphen between elements.</summary>
    public void Separate()
    {
        if (_length != 0)
        {
            Append("-"u8);
        }
    }

    /// <summary>Appends numbers, each shifted and masked, with hyphens between them.</summary>
    public void AppendList(XdrUInt32List numbers, int shift = 0, uint mask = uint.MaxValue)
    {
        for (var i = 0; i < numbers.Count && _length < _buffer.Length; i++)
        {
            if (i != 0)
            {
                Append("-"u8);
            }

            Append((numbers[i] >> shift) & mask);
        }
    }

    /// <summary>The text as a value of a sample; none when it is empty.</summary>
    public readonly FieldValue ToValue(PacketSample sample) => _length == 0 ? default : sample.MakeText(Text);
}
