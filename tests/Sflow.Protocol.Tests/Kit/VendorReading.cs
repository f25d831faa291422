using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>A tagged union of a vendor: 1 a word, 2 a list of words, 3 nothing.</summary>
public record struct VendorReading : IXdrStructure
{
    public uint Kind;
    public uint Word;
    public XdrUInt32List Words;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UnionTag("kind"u8, ref Kind);
        switch (Kind)
        {
            case 1:
                fields.UInt32("word"u8, ref Word);
                break;
            case 2:
                fields.UInt32List("words"u8, ref Words);
                break;
            case 3:
                break;
            default:
                fields.UnknownUnion(Kind);
                break;
        }
    }
}
