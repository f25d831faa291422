using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>A part of an AS path. sFlow Version 5, as_path_type; RFC 4271 section 4.3.</summary>
public record struct AsPathSegment : IXdrStructure
{
    /// <summary>How the numbers stand.</summary>
    public AsPathSegmentType Type;

    /// <summary>AS numbers, 4 bytes each; may be empty.</summary>
    public XdrUInt32List AsNumbers;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("type"u8, ref Type);
        fields.UInt32List("as_numbers"u8, ref AsNumbers);
    }
}
