using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>
/// Room for the texts that functions make of one sample. It serves sample after sample and grows to a bound; a text that finds no room is
/// missing. Bytes that were taken stay where they are until <see cref="Reset"/>.
/// </summary>
internal sealed class EvaluationScratch
{
    /// <summary>A datagram's texts fit several times.</summary>
    private const int MaxSize = 256 * 1024;

    private byte[] _bytes = new byte[1024];
    private char[] _characters = new char[256];
    private int _used;

    /// <summary>Forgets the texts of the sample before.</summary>
    public void Reset() => _used = 0;

    /// <summary>Finds room for a text; <see cref="Take"/> makes it one.</summary>
    /// <returns>False when there is none.</returns>
    public bool TryReserve(int length, out Span<byte> room)
    {
        if (length > _bytes.Length - _used && !TryGrow(length))
        {
            room = default;
            return false;
        }

        room = _bytes.AsSpan(_used, length);
        return true;
    }

    /// <summary>Makes a text of the first bytes that were reserved last.</summary>
    public FieldValue Take(int length)
    {
        var text = FieldValue.FromText(_bytes, _used, length);
        _used += length;
        return text;
    }

    /// <summary>A text's characters, until the next are asked for. What is no UTF-8 becomes U+FFFD.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> text)
    {
        if (_characters.Length < text.Length)
        {
            _characters = new char[Math.Max(text.Length, _characters.Length * 2)];
        }

#if NET
        return _characters.AsSpan(0, Encoding.UTF8.GetChars(text, _characters));
#else
        var bytes = text.ToArray();
        return _characters.AsSpan(0, Encoding.UTF8.GetChars(bytes, 0, bytes.Length, _characters, 0));
#endif
    }

    /// <summary>Takes a larger array. Texts that were taken go on living in the old one.</summary>
    private bool TryGrow(int length)
    {
        if (length > MaxSize || _used + length > MaxSize)
        {
            return false;
        }

        _bytes = new byte[Math.Min(MaxSize, Math.Max(_bytes.Length * 2, _used + length))];
        return true;
    }
}
