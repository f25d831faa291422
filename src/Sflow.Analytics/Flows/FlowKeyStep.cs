using System.Runtime.CompilerServices;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Flows;

/// <summary>
/// A step of a plan: bytes of a header that are copied into the key, as they stand or shifted and masked; or a run of keys that their rows
/// read. Eight bytes are copied at once, more than are needed: what is too much is overwritten by the next step, or stands in
/// <see cref="Slack"/>.
/// </summary>
internal readonly struct FlowKeyStep
{
    /// <summary>Room that the array of a key has behind the longest key.</summary>
    public const int Slack = Word;

    private const int Word = sizeof(ulong);

    private readonly HeaderKind _kind;
    private readonly byte _occurrence;
    private readonly byte _offset;
    private readonly byte _size;
    private readonly byte _width;

    /// <summary>Bits that are shifted out to the right of the eight bytes, and back to the left; -1 when the bytes are copied as they stand.</summary>
    private readonly sbyte _right;
    private readonly byte _left;
    private readonly ulong _mask;

    /// <summary>The first of the keys that rows read.</summary>
    public readonly int FirstPart;

    /// <summary>How many keys rows read; 0 when bytes are copied.</summary>
    public readonly int Parts;

    private FlowKeyStep(int firstPart, int parts)
    {
        FirstPart = firstPart;
        Parts = parts;
    }

    private FlowKeyStep(HeaderField field, int occurrence, int width)
    {
        _kind = field.Kind;
        _occurrence = (byte)occurrence;
        _offset = field.Offset;
        _size = field.Size;
        _width = (byte)width;
        var isWhole = field.IsWhole && field.Size == width;
        _right = isWhole ? (sbyte)-1 : (sbyte)Math.Min(63, (8 * (Word - field.Size)) + field.Shift);
        _left = isWhole ? (byte)0 : (byte)(8 * (Word - width));
        _mask = field.Mask & MaskOf(width);
    }

    /// <summary>The kind of header that bytes are copied from.</summary>
    public HeaderKind Kind => _kind;

    /// <summary>Whether the first header of its kind is meant.</summary>
    public bool IsOutermost => _occurrence == 0;

    /// <summary>What the step adds to the key, in bytes.</summary>
    public int Width => _width;

    /// <summary>How many bytes of the header must be there.</summary>
    public int End => _offset + _size;

    private bool IsWhole => _right < 0;

    /// <summary>The steps of keys, neighbours in a header and in the key as one.</summary>
    public static FlowKeyStep[] Of(FlowKeyPart[] parts)
    {
        var steps = new List<FlowKeyStep>();
        for (var i = 0; i < parts.Length; i++)
        {
            var last = steps.Count - 1;
            if (parts[i].Place is not { } field)
            {
                var isRun = last >= 0 && steps[last].Parts != 0;
                var run = isRun ? new FlowKeyStep(steps[last].FirstPart, steps[last].Parts + 1) : new FlowKeyStep(i, 1);
                Put(steps, run, isRun);
                continue;
            }

            var step = new FlowKeyStep(field, parts[i].Occurrence, FieldCodec.WidthOf(parts[i].Type));
            var isNeighbour = last >= 0 && steps[last].IsBefore(step);
            Put(steps, isNeighbour ? steps[last].With(step) : step, isNeighbour);
        }

        return [.. steps];
    }

    /// <summary>Copies the bytes of the header behind what is in the key.</summary>
    /// <returns>False when the header is cut before them, or there are not so many of its kind.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCopy(HeaderStack headers, byte[] key, ref int length)
    {
        var at = headers.Find(_kind, _occurrence) + _offset;
        if (at < _offset || at + _size > headers.End)
        {
            return false;
        }

        var buffer = headers.Buffer;
        var whole = (_size + Word - 1) & -Word;
        if (at + whole > buffer.Length || length + whole > key.Length)
        {
            CopySlowly(buffer, at, key, length);
        }
        else if (IsWhole)
        {
            PackedBytes.Copy(buffer, at, key, length);
            for (var i = Word; i < _size; i += Word)
            {
                PackedBytes.Copy(buffer, at + i, key, length + i);
            }
        }
        else
        {
            PackedBytes.Write(key, length, ((PackedBytes.Read(buffer, at) >> _right) & _mask) << _left);
        }

        length += _width;
        return true;
    }

    /// <summary>The same as copies of eight bytes, for a header whose place is known.</summary>
    public void AddTo(List<PlainCopy> copies, int header, int to)
    {
        for (var i = 0; i < _size; i += Word)
        {
            copies.Add(new PlainCopy(header + _offset + i, to + i, _right, _left, _mask));
        }
    }

    /// <summary>Where one of the arrays ends too soon for eight bytes.</summary>
    private void CopySlowly(byte[] buffer, int at, byte[] key, int length)
    {
        if (IsWhole)
        {
            buffer.AsSpan(at, _size).CopyTo(key.AsSpan(length));
            return;
        }

        var number = 0UL;
        for (var i = 0; i < Word; i++)
        {
            number = (number << 8) | (i < _size ? buffer[at + i] : (byte)0);
        }

        number = (number >> _right) & _mask;
        for (var i = _width - 1; i >= 0; i--, number >>= 8)
        {
            key[length + i] = (byte)number;
        }
    }

    private static ulong MaskOf(int width) => width >= Word ? ulong.MaxValue : (1UL << (8 * width)) - 1;

    private static void Put(List<FlowKeyStep> steps, FlowKeyStep step, bool isLast)
    {
        if (isLast)
        {
            steps[steps.Count - 1] = step;
        }
        else
        {
            steps.Add(step);
        }
    }

    private bool IsBefore(FlowKeyStep other) => Parts == 0 && IsWhole && other.IsWhole
        && _kind == other._kind && _occurrence == other._occurrence && _offset + _size == other._offset && _size + other._size <= byte.MaxValue;

    private FlowKeyStep With(FlowKeyStep other) => new(new HeaderField(_kind, _offset, (byte)(_size + other._size)), _occurrence, _size + other._size);
}
