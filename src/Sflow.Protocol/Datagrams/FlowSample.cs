using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>A sampled packet, in the compact form (0:1) or the expanded one (0:3). sFlow Version 5, flow_sample and flow_sample_expanded.</summary>
public readonly struct FlowSample
{
    private const int CompactSize = 32;
    private const int ExpandedSize = 44;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FlowSample(byte[] buffer, int position, XdrOpaque body, bool expanded)
    {
        IsExpanded = expanded;
        SequenceNumber = WireBytes.ReadUInt32(buffer, position);
        if (expanded)
        {
            Source = new DataSource((DataSourceClass)WireBytes.ReadUInt32(buffer, position + 4), WireBytes.ReadUInt32(buffer, position + 8));
            Input = InterfaceId.FromExpanded(WireBytes.ReadUInt32(buffer, position + 24), WireBytes.ReadUInt32(buffer, position + 28));
            Output = InterfaceId.FromExpanded(WireBytes.ReadUInt32(buffer, position + 32), WireBytes.ReadUInt32(buffer, position + 36));
            position += 4;
        }
        else
        {
            Source = DataSource.FromCompact(WireBytes.ReadUInt32(buffer, position + 4));
            Input = InterfaceId.FromCompact(WireBytes.ReadUInt32(buffer, position + 20));
            Output = InterfaceId.FromCompact(WireBytes.ReadUInt32(buffer, position + 24));
        }

        SamplingRate = WireBytes.ReadUInt32(buffer, position + 8);
        SamplePool = WireBytes.ReadUInt32(buffer, position + 12);
        Drops = WireBytes.ReadUInt32(buffer, position + 16);
        var size = expanded ? ExpandedSize : CompactSize;
        Records = Sample.RecordsBehind(body, size, WireBytes.ReadUInt32(buffer, body.Offset + size - 4), RecordKind.Flow);
    }

    /// <summary>Whether it came in the expanded form.</summary>
    public bool IsExpanded { get; }

    /// <summary>Counts the flow samples of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber { get; }

    /// <summary>What took the sample.</summary>
    public DataSource Source { get; }

    /// <summary>One in how many packets was sampled; 0 from agents that do not know.</summary>
    public uint SamplingRate { get; }

    /// <summary>Packets that could have been sampled, counted by the data source; it wraps at 2^32.</summary>
    public uint SamplePool { get; }

    /// <summary>Samples that the agent dropped for want of resources, counted; it wraps at 2^32.</summary>
    public uint Drops { get; }

    /// <summary>The interface that the packet came by.</summary>
    public InterfaceId Input { get; }

    /// <summary>The interface that the packet left by.</summary>
    public InterfaceId Output { get; }

    /// <summary>What is told of the packet.</summary>
    public RecordList Records { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(XdrOpaque body, bool expanded, out FlowSample sample, out DecodeError error)
    {
        if (body.Length < (expanded ? ExpandedSize : CompactSize))
        {
            sample = default;
            error = Sample.TooShort(body, expanded ? SampleType.ExpandedFlow : SampleType.Flow);
            return false;
        }

        sample = new FlowSample(body.Buffer!, body.Offset, body, expanded);
        error = default;
        return true;
    }
}
