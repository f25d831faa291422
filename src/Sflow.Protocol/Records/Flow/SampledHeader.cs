using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The first bytes of a sampled packet. sFlow Version 5, sampled_header (flow record 0:1).</summary>
public record struct SampledHeader : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1;

    /// <summary>What the header begins with.</summary>
    public HeaderProtocol Protocol;

    /// <summary>Length of the whole packet in bytes as it was on the wire, with FCS for a layer-2 header and with what was stripped.</summary>
    public uint FrameLength;

    /// <summary>Bytes removed before <see cref="Header"/> was taken, leading and trailing: 4 for the FCS of plain Ethernet, more with a VLAN tag.</summary>
    public uint Stripped;

    /// <summary>The packet's first bytes. When their declared number is a lie, as many as are there.</summary>
    public XdrOpaque Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("headerProtocol"u8, ref Protocol);
        fields.UInt32("sampledPacketSize"u8, ref FrameLength);
        fields.UInt32("strippedBytes"u8, ref Stripped);
        fields.Opaque("headerBytes"u8, ref Header, FieldStyle.Hex);
    }
}
