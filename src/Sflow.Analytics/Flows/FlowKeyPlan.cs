using System.Globalization;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Flows;

/// <summary>
/// How the keys of a definition are taken out of a sample and put one behind the other. What stands at fixed places of headers is copied
/// from there, neighbours at once; everything else is read by its row and written in the form of its type.
/// </summary>
internal sealed class FlowKeyPlan
{
    private readonly FlowKeyPart[] _parts;
    private readonly FlowKeyStep[] _steps;
    private readonly HeaderKinds _copied;

    /// <summary>The steps for each shape of packets.</summary>
    private readonly PlainKey?[] _plain = new PlainKey?[PacketShapes.Count];

    private FlowKeyPlan(FlowKeyPart[] parts)
    {
        _parts = parts;
        _steps = FlowKeyStep.Of(parts);
        foreach (var part in parts)
        {
            MaxWidth += FieldCodec.MaxWidthOf(part.Type);
            _copied = part.Place is { } place ? _copied.Union(HeaderKinds.Of(place.Kind)) : _copied;
        }

        for (var shape = PacketShape.PlainTcp; (int)shape < PacketShapes.Count; shape++)
        {
            _plain[(int)shape] = PlainKey.TryMake(_steps, shape);
        }

        Width = parts.All(part => FieldCodec.WidthOf(part.Type) != 0) ? MaxWidth : -1;
    }

    /// <summary>The bytes of every key; -1 when they vary.</summary>
    public int Width { get; }

    /// <summary>The bytes of the longest key.</summary>
    public int MaxWidth { get; }

    /// <summary>The bytes of the array that a key is written to: more than the longest key, so that eight can be copied at once.</summary>
    public int BufferSize => MaxWidth + FlowKeyStep.Slack;

    public static FlowKeyPlan Compile(BoundKeys keys) => new([.. keys.Operands.Select(operand => new FlowKeyPart(operand))]);

    /// <summary>Writes a sample's key.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="scratch">Room for the texts that functions make.</param>
    /// <param name="key">Where it goes; it holds <see cref="BufferSize"/>.</param>
    /// <param name="length">The bytes of the key.</param>
    /// <returns>False when the sample lacks one of the fields.</returns>
    public bool TryExtract(PacketSample sample, EvaluationScratch scratch, byte[] key, out int length)
    {
        length = 0;
        if (!sample.HasHeader)
        {
            return TryRead(sample, scratch, 0, _parts.Length, key, ref length);
        }

        var headers = sample.Headers;
        if (!headers.Kinds.ContainsAll(_copied))
        {
            return false;
        }

        if (_plain[(int)sample.Shape] is { } plain && key.Length >= BufferSize && plain.TryCopy(headers.Buffer, headers.Start, headers.End, key, ref length))
        {
            return true;
        }

        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.Parts != 0 ? !TryRead(sample, scratch, step.FirstPart, step.Parts, key, ref length) : !step.TryCopy(headers, key, ref length))
            {
                return false;
            }
        }

        return true;
    }

    public string[] Format(ReadOnlySpan<byte> key)
    {
        var texts = new string[_parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            key = key.Slice(FieldCodec.Format(_parts[i].Type, key, out texts[i]));
        }

        return texts;
    }

    /// <summary>How a key is taken out of a sample, in words.</summary>
    public string Describe(int number)
    {
        var part = _parts[number];
        var type = ValueTypes.NameOf(part.Type);
        return part.Place is { } place
            ? string.Format(CultureInfo.InvariantCulture, "{0}, {1} bytes at offset {2} of {3} header {4}", type, place.Size, place.Offset, place.Kind, part.Occurrence + 1)
            : part.Row is not null ? $"{type}, read from {part.Row.Layer}" : $"{type}, computed: {part.Operand}";
    }

    private bool TryRead(PacketSample sample, EvaluationScratch scratch, int first, int count, byte[] key, ref int length)
    {
        for (var i = first; i < first + count; i++)
        {
            ref readonly var part = ref _parts[i];
            if (part.Row is { } row ? !row.TryRead(sample, part.Occurrence, out var value) : !part.Operand.TryEvaluate(sample, scratch, out value))
            {
                return false;
            }

            length += FieldCodec.Write(part.Type, value, key.AsSpan(length));
        }

        return true;
    }
}
