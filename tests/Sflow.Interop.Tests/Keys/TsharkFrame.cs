namespace Sflow.Interop.Tests.Keys;

/// <summary>A frame as tshark dissects it.</summary>
/// <param name="Layers">Its protocols in the order of the frame.</param>
/// <param name="Fields">The fields that were asked for, in the order of the frame.</param>
internal sealed record TsharkFrame(IReadOnlyList<TsharkLayer> Layers, IReadOnlyList<TsharkField> Fields)
{
    /// <summary>Whether a protocol is there.</summary>
    public bool Has(string layer) => Layers.Any(one => one.Name == layer);

    /// <summary>The fields of some names, in the order of the frame.</summary>
    public IEnumerable<TsharkField> Named(params string[] names) => Fields.Where(field => names.Contains(field.Name));

    /// <summary>The protocols, without those that tshark puts before each frame.</summary>
    public override string ToString() => string.Join(':', Layers.Select(layer => layer.Name).Where(name => name is not ("geninfo" or "frame")));
}
