using Sflow.Protocol;
using Sflow.Protocol.Records;

namespace Sflow.Vendor.Tests;

/// <summary>A part of <see cref="LineCardHealth"/>.</summary>
public record struct PortHealth : IXdrStructure
{
    /// <summary>Address of the port.</summary>
    public MacAddress Address;

    /// <summary>Symbol errors.</summary>
    public uint Errors;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Mac("mac"u8, ref Address);
        fields.UInt32("errors"u8, ref Errors);
    }
}
