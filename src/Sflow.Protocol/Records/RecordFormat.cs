namespace Sflow.Protocol.Records;

/// <summary>
/// Which structure a record is: the context, and the data format of the wire (enterprise in 20 bits, format in 12). The kind is
/// part of the key, since 0:1001 is one structure in a flow sample and another in a counter sample.
/// </summary>
/// <param name="Kind">The context.</param>
/// <param name="Tag">The word of the wire.</param>
public readonly record struct RecordFormat(RecordKind Kind, uint Tag)
{
    /// <summary>Names a structure by its two numbers.</summary>
    /// <param name="kind">The context.</param>
    /// <param name="enterprise">SMI private enterprise number, 0 to 1048575; 0 is sFlow.org.</param>
    /// <param name="format">The format, 0 to 4095.</param>
    public RecordFormat(RecordKind kind, uint enterprise, uint format)
        : this(kind, (enterprise << 12) | (format & 0xFFF))
    {
    }

    /// <summary>SMI private enterprise number, 0 to 1048575; 0 is sFlow.org.</summary>
    public uint Enterprise => Tag >> 12;

    /// <summary>The format within the enterprise, 0 to 4095.</summary>
    public uint Format => Tag & 0xFFF;

    /// <summary>Such as <c>flow 0:1001</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Kind switch { RecordKind.Flow => "flow", RecordKind.Counter => "counter", _ => "sample" }} {Enterprise}:{Format}";
}
