using Sflow.Protocol;
using Sflow.Protocol.Records;

namespace Sflow.Vendor.Tests;

/// <summary>A vendor's flow record (32473:1): the way of a packet through its fabric.</summary>
public record struct FabricHop : IXdrRecord
{
    /// <summary>Enterprise 32473 is set aside for documentation. RFC 5612.</summary>
    public const uint Enterprise = 32473;

    /// <summary>The fabric's next element.</summary>
    public SflowAddress NextElement;

    /// <summary>How the packet left.</summary>
    public FabricPlane Plane;

    /// <summary>Time in the fabric in nanoseconds.</summary>
    public ulong Delay;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Enterprise, 1);

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Address("next_element"u8, ref NextElement);
        fields.Enum("plane"u8, ref Plane);
        fields.UInt64("delay_ns"u8, ref Delay);
    }
}
