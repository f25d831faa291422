namespace Sflow.Protocol.Records;

/// <summary>How a field is shown to a person. Readers and writers ignore it.</summary>
public enum FieldStyle
{
    /// <summary>Decimal numbers, text as it is, bytes in hexadecimal.</summary>
    Default = 0,

    /// <summary>Hexadecimal.</summary>
    Hex,

    /// <summary>Hundredths of a percent; −1 is unknown.</summary>
    Percent,

    /// <summary>A UUID of 16 bytes.</summary>
    Uuid,
}
