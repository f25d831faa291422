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

    private FlowKeyPlan(FlowKeyPart[] parts)
    {
        _parts = parts;
        _steps = FlowKeyStep.Of(parts);
        foreach (var part in parts)
        {
            Headers = Headers.Union(part.Field.Headers);
            LooksAtEach |= part.Occurrence != 0 || part.Field.LooksAtEach;
            TakesOperations |= part.Field.IsOperation;
            MaxWidth += FieldCodec.MaxWidthOf(part.Field.Type);
            _copied = part.Field.Field is { } field ? _copied.Union(HeaderKinds.Of(field.Kind)) : _copied;
        }

        Width = parts.All(part => FieldCodec.WidthOf(part.Field.Type) != 0) ? MaxWidth : -1;
    }

    /// <summary>The bytes of every key; -1 when they vary.</summary>
    public int Width { get; }

    /// <summary>The bytes of the longest key.</summary>
    public int MaxWidth { get; }

    /// <summary>The bytes of the array that a key is written to: more than the longest key, so that eight can be copied at once.</summary>
    public int BufferSize => MaxWidth + FlowKeyStep.Slack;

    /// <summary>The headers that the keys are made of.</summary>
    public HeaderKinds Headers { get; }

    /// <summary>Whether more than the first of each kind is looked at.</summary>
    public bool LooksAtEach { get; }

    /// <summary>Whether a key tells of operations of applications, which are no packets.</summary>
    public bool TakesOperations { get; }

    public static FlowKeyPlan Compile(FlowDefinition definition, FieldCatalog catalog)
    {
        var parts = new FlowKeyPart[definition.Keys.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var name = definition.Keys[i];
            if (!catalog.TryFind(name, out var field, out var occurrence))
            {
                var nearest = catalog.Nearest(name);
                throw new FlowDefinitionException($"unknown key '{name}' at position {i + 1} of {parts.Length}; did you mean {string.Join(", ", nearest)}?", name, nearest);
            }

            parts[i] = new FlowKeyPart(field, occurrence);
        }

        return new FlowKeyPlan(parts);
    }

    /// <summary>Writes a sample's key.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="key">Where it goes; it holds <see cref="BufferSize"/>.</param>
    /// <param name="length">The bytes of the key.</param>
    /// <returns>False when the sample lacks one of the fields.</returns>
    public bool TryExtract(PacketSample sample, byte[] key, out int length)
    {
        length = 0;
        if (!sample.HasHeader)
        {
            return TryRead(sample, 0, _parts.Length, key, ref length);
        }

        var headers = sample.Headers;
        if (!headers.Kinds.ContainsAll(_copied))
        {
            return false;
        }

        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.Parts != 0 ? !TryRead(sample, step.FirstPart, step.Parts, key, ref length) : !step.TryCopy(headers, key, ref length))
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
            key = key.Slice(FieldCodec.Format(_parts[i].Field.Type, key, out texts[i]));
        }

        return texts;
    }

    private bool TryRead(PacketSample sample, int first, int count, byte[] key, ref int length)
    {
        for (var i = first; i < first + count; i++)
        {
            var part = _parts[i];
            if (!part.Field.TryRead(sample, part.Occurrence, out var value))
            {
                return false;
            }

            length += FieldCodec.Write(part.Field.Type, value, key.AsSpan(length));
        }

        return true;
    }
}
