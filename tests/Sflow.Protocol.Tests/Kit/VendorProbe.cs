using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>A structure as a vendor would define one in an assembly of its own: text, a union, a list of unions, an appended part.</summary>
public record struct VendorProbe : IXdrRecord
{
    public const uint Tag = (64999u << 12) | 7;

    public XdrText Name;
    public VendorReading Main;
    public XdrList<VendorReading> Readings;
    public SflowAddress Station;
    public bool HasQuality;
    public uint Quality;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("name"u8, ref Name);
        Describe(ref Main, ref fields);
        fields.List("readings"u8, ref Readings);
        fields.Address("station"u8, ref Station);
        if (fields.OptionalTail(ref HasQuality, 4))
        {
            fields.UInt32("quality"u8, ref Quality);
        }
    }

    private static void Describe<TItem, TVisitor>(ref TItem item, ref TVisitor fields)
        where TItem : struct, IXdrStructure
        where TVisitor : struct, IFieldVisitor => item.Describe(ref fields);
}
