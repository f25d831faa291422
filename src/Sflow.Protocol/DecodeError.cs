namespace Sflow.Protocol;

/// <summary>One fault found in bytes from the network: what, where, and inside which structure. The default value means no error.</summary>
/// <param name="Code">What was wrong.</param>
/// <param name="Offset">The position in the buffer that was given to the decoder, in bytes.</param>
/// <param name="DataFormat">The sFlow data format (enterprise in the upper 20 bits) of the sample or record at fault; 0 for the datagram itself.</param>
public readonly record struct DecodeError(DecodeErrorCode Code, int Offset, uint DataFormat = 0)
{
    /// <summary>Whether there is an error at all.</summary>
    public bool IsError => Code > DecodeErrorCode.None;

    /// <summary>Whether something is odd, by which nothing is lost: <see cref="DecodeErrorCode.UnreadBytes"/>.</summary>
    public bool IsWarning => Code < DecodeErrorCode.None;

    /// <summary>One line for a person, such as <c>LengthExceedsContainer at byte 84 in 0:1</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Code == DecodeErrorCode.None
        ? "no error"
        : DataFormat == 0 ? $"{Code} at byte {Offset}" : $"{Code} at byte {Offset} in {DataFormat >> 12}:{DataFormat & 0xFFF}";
}
