namespace Sflow.Protocol;

/// <summary>
/// The part of a device that took a sample. One value for the compact form (class in 8 bits, index in 24) and the expanded
/// form (two words). sFlow Version 5, sflow_data_source and sflow_data_source_expanded.
/// </summary>
/// <param name="Class">What the index counts; open, so unknown numbers survive.</param>
/// <param name="Index">The index.</param>
public readonly record struct DataSource(DataSourceClass Class, uint Index)
{
    /// <summary>Reads the compact form.</summary>
    /// <param name="word">The word of the wire.</param>
    /// <returns>The data source.</returns>
    public static DataSource FromCompact(uint word) => new((DataSourceClass)(word >> 24), word & 0xFFFFFF);

    /// <summary>Writes the compact form, if class and index fit it.</summary>
    /// <param name="word">The word of the wire.</param>
    /// <returns>False when the value needs the expanded form.</returns>
    public bool TryToCompact(out uint word)
    {
        word = ((uint)Class << 24) | (Index & 0xFFFFFF);
        return (uint)Class <= 0xFF && Index <= 0xFFFFFF;
    }

    /// <summary><c>class:index</c>, such as <c>0:3</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{(uint)Class}:{Index}";
}
