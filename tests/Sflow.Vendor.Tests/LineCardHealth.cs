using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Vendor.Tests;

/// <summary>A vendor's counter record (32473:1): text, a list of parts, and a field that a later release appended.</summary>
public record struct LineCardHealth : IXdrRecord
{
    /// <summary>Serial number.</summary>
    public XdrText Serial;

    /// <summary>Temperature in tenths of a degree Celsius.</summary>
    public int Temperature;

    /// <summary>The ports.</summary>
    public XdrList<PortHealth> Ports;

    /// <summary>Whether the field below is on the wire.</summary>
    public bool HasRestarts;

    /// <summary>Restarts of the card.</summary>
    public uint Restarts;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, FabricHop.Enterprise, 1);

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("serial"u8, ref Serial);
        fields.Int32("temperature"u8, ref Temperature);
        fields.List("ports"u8, ref Ports);
        if (fields.OptionalTail(ref HasRestarts, 4))
        {
            fields.UInt32("restarts"u8, ref Restarts);
        }
    }
}
