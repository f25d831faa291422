using System.Runtime.CompilerServices;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>
/// One flow sample as the fields see it: which record speaks for the packet, dissected once, and the records beside it. The sampled
/// header (0:1) speaks; without one, what the agent decoded itself (0:2 to 0:4) does; a tunnel record (0:1021 to 0:1030) never.
/// One instance serves all samples of an analyzer, so that nothing is allocated or cleared for each.
/// </summary>
public sealed class PacketSample
{
    private Record _switch;
    private Record _router;
    private Record _gateway;

    private PacketSummary _packet;

    internal SflowAddress Agent { get; private set; }

    internal FlowSample Sample { get; private set; }

    /// <summary>The dissected header; empty when there is none.</summary>
    internal ref readonly PacketSummary Packet => ref _packet;

    /// <summary>Length of the packet in bytes: with FCS from 0:1 or 0:2, of the IP packet where the agent told no more.</summary>
    internal uint FrameLength { get; private set; }

    /// <summary>Whether any record tells of a packet.</summary>
    internal bool HasPacket { get; private set; }

    internal bool HasEthernet { get; private set; }

    internal SampledEthernet Ethernet { get; private set; }

    internal bool HasIPv4 { get; private set; }

    internal SampledIPv4 IPv4 { get; private set; }

    internal bool HasIPv6 { get; private set; }

    internal SampledIPv6 IPv6 { get; private set; }

    /// <summary>Faults found in the records that were read for the last sample.</summary>
    internal int Errors { get; private set; }

    /// <summary>Takes a sample.</summary>
    internal void Load(in SflowDatagram datagram, in FlowSample sample, bool isTruncated)
    {
        Agent = datagram.Agent;
        Sample = sample;
        _packet = default;
        _switch = _router = _gateway = default;
        FrameLength = 0;
        HasPacket = HasEthernet = HasIPv4 = HasIPv6 = false;
        Errors = 0;
        var hasHeader = false;
        var records = sample.Records.GetEnumerator();
        while (records.MoveNext())
        {
            var record = records.Current;
            switch (record.Format.Tag)
            {
                case SampledHeader.Tag:
                    hasHeader = hasHeader || LoadHeader(record);
                    break;
                case SampledEthernet.Tag:
                    LoadEthernet(record);
                    break;
                case SampledIPv4.Tag:
                    LoadIPv4(record);
                    break;
                case SampledIPv6.Tag:
                    LoadIPv6(record);
                    break;
                case ExtendedSwitch.Tag:
                    _switch = record;
                    break;
                case ExtendedRouter.Tag:
                    _router = record;
                    break;
                case ExtendedGateway.Tag:
                    _gateway = record;
                    break;
                default:
                    break;
            }
        }

        // A cut sample is one fault, which the walk over the samples tells.
        Errors = isTruncated ? 0 : Errors != 0 ? Errors : records.Error.IsError ? 1 : 0;
        if (hasHeader)
        {
            HasEthernet = HasIPv4 = HasIPv6 = false;
        }
        else if (HasEthernet || HasIPv4 || HasIPv6)
        {
            HasPacket = true;
            FrameLength = HasEthernet ? Ethernet.Length : HasIPv4 ? IPv4.Length : IPv6.Length;
        }
    }

    internal bool TryGetSwitch(out ExtendedSwitch value) => _switch.TryRead(out value);

    internal bool TryGetRouter(out ExtendedRouter value) => _router.TryRead(out value);

    internal bool TryGetGateway(out ExtendedGateway value) => _gateway.TryRead(out value);

    /// <summary>Ports of a transport protocol, whichever record tells them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetPorts(byte protocol, PacketLayers layer, out ushort source, out ushort destination)
    {
        if (_packet.Has(layer))
        {
            source = _packet.SourcePort;
            destination = _packet.DestinationPort;
            return true;
        }

        if (HasIPv4 && IPv4.Protocol == protocol)
        {
            source = (ushort)IPv4.SourcePort;
            destination = (ushort)IPv4.DestinationPort;
            return true;
        }

        if (HasIPv6 && IPv6.Protocol == protocol)
        {
            source = (ushort)IPv6.SourcePort;
            destination = (ushort)IPv6.DestinationPort;
            return true;
        }

        source = destination = 0;
        return false;
    }

    private bool LoadHeader(in Record record)
    {
        var whole = record.TryRead<SampledHeader>(out var header);
        Errors += whole ? 0 : 1;

        // Even when its length lies, what is there of the header tells of the packet; a record without its first words does not.
        if (!whole && header.Header.IsEmpty)
        {
            return false;
        }

        HasPacket = true;
        FrameLength = header.FrameLength;
        header.TryDissect(out _packet);
        return true;
    }

    private void LoadEthernet(in Record record)
    {
        HasEthernet = record.TryRead<SampledEthernet>(out var ethernet);
        Ethernet = ethernet;
        Errors += HasEthernet ? 0 : 1;
    }

    private void LoadIPv4(in Record record)
    {
        HasIPv4 = record.TryRead<SampledIPv4>(out var ip);
        IPv4 = ip;
        Errors += HasIPv4 ? 0 : 1;
    }

    private void LoadIPv6(in Record record)
    {
        HasIPv6 = record.TryRead<SampledIPv6>(out var ip);
        IPv6 = ip;
        Errors += HasIPv6 ? 0 : 1;
    }
}
