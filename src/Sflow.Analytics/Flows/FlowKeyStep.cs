using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Flows;

/// <summary>
/// A step of a plan: bytes of a header that are copied into the key, as they stand or shifted and masked; or a run of keys that their rows
/// read.
/// </summary>
internal readonly struct FlowKeyStep
{
    private readonly HeaderKind _kind;
    private readonly byte _occurrence;
    private readonly byte _offset;
    private readonly byte _size;
    private readonly byte _shift;
    private readonly byte _width;
    private readonly bool _isWhole;
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
        _shift = field.Shift;
        _mask = field.Mask;
        _width = (byte)width;
        _isWhole = field.IsWhole && field.Size == width;
    }

    /// <summary>The steps of keys, neighbours in a header and in the key as one.</summary>
    public static FlowKeyStep[] Of(FlowKeyPart[] parts)
    {
        var steps = new List<FlowKeyStep>();
        for (var i = 0; i < parts.Length; i++)
        {
            var last = steps.Count - 1;
            if (parts[i].Field.Field is not { } field)
            {
                var isRun = last >= 0 && steps[last].Parts != 0;
                var run = isRun ? new FlowKeyStep(steps[last].FirstPart, steps[last].Parts + 1) : new FlowKeyStep(i, 1);
                Put(steps, run, isRun);
                continue;
            }

            var step = new FlowKeyStep(field, parts[i].Occurrence, FieldCodec.WidthOf(parts[i].Field.Type));
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

        var source = headers.Buffer.AsSpan(at, _size);
        var destination = key.AsSpan(length, _width);
        length += _width;
        if (_isWhole)
        {
            Copy(source, destination);
        }
        else
        {
            CopyNumber(source, destination);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        switch (source.Length)
        {
            case 1:
                destination[0] = source[0];
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(destination, BinaryPrimitives.ReadUInt32LittleEndian(source));
                break;
            case 8:
                BinaryPrimitives.WriteUInt64LittleEndian(destination, BinaryPrimitives.ReadUInt64LittleEndian(source));
                break;
            default:
                source.CopyTo(destination);
                break;
        }
    }

    private void CopyNumber(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var number = 0UL;
        foreach (var octet in source)
        {
            number = (number << 8) | octet;
        }

        number = (number >> _shift) & _mask;
        for (var i = destination.Length - 1; i >= 0; i--, number >>= 8)
        {
            destination[i] = (byte)number;
        }
    }

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

    private bool IsBefore(FlowKeyStep other) => Parts == 0 && _isWhole && other._isWhole
        && _kind == other._kind && _occurrence == other._occurrence && _offset + _size == other._offset && _size + other._size <= byte.MaxValue;

    private FlowKeyStep With(FlowKeyStep other) => new(new HeaderField(_kind, _offset, (byte)(_size + other._size)), _occurrence, _size + other._size);
}
