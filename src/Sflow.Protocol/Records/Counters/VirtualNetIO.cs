using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Network traffic of a virtual machine, container or process. sFlow Host Structures, virt_net_io (counter record 0:2104). All ones is unknown.</summary>
public record struct VirtualNetIO : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2104;

    /// <summary>Bytes received.</summary>
    public ulong BytesIn;

    /// <summary>Packets received.</summary>
    public uint PacketsIn;

    /// <summary>Packets received with errors.</summary>
    public uint ErrorsIn;

    /// <summary>Received packets dropped.</summary>
    public uint DropsIn;

    /// <summary>Bytes sent.</summary>
    public ulong BytesOut;

    /// <summary>Packets sent.</summary>
    public uint PacketsOut;

    /// <summary>Packets that could not be sent for errors.</summary>
    public uint ErrorsOut;

    /// <summary>Packets to send dropped.</summary>
    public uint DropsOut;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("vnio_bytes_in"u8, ref BytesIn);
        fields.UInt32("vnio_pkts_in"u8, ref PacketsIn);
        fields.UInt32("vnio_errs_in"u8, ref ErrorsIn);
        fields.UInt32("vnio_drops_in"u8, ref DropsIn);
        fields.UInt64("vnio_bytes_out"u8, ref BytesOut);
        fields.UInt32("vnio_pkts_out"u8, ref PacketsOut);
        fields.UInt32("vnio_errs_out"u8, ref ErrorsOut);
        fields.UInt32("vnio_drops_out"u8, ref DropsOut);
    }
}
