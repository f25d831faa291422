using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Label stacks of the packet as it came and as it left. sFlow Version 5, extended_mpls (flow record 0:1006).</summary>
public record struct ExtendedMpls : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1006;

    /// <summary>Address of the next hop.</summary>
    public SflowAddress NextHop;

    /// <summary>
    /// Labels as the packet came, outermost first; RFC 3032 section 2.1: label in the upper 20 bits, then traffic class (3 bits), bottom
    /// of stack (1 bit), time to live (8 bits).
    /// </summary>
    public XdrUInt32List InputStack;

    /// <summary>Labels as the packet left, outermost first, coded alike.</summary>
    public XdrUInt32List OutputStack;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Address("mpls_nexthop"u8, ref NextHop);
        fields.UInt32List("mpls_input_stack"u8, ref InputStack, FieldStyle.Hex);
        fields.UInt32List("mpls_output_stack"u8, ref OutputStack, FieldStyle.Hex);
    }
}
