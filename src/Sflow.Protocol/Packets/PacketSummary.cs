using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>
/// What a dissection found: which headers, where, and their values as getters over the bytes. A value of fixed size without
/// allocation; it lives as long as the bytes do. A getter for a header that is not there gives zero or no address.
/// </summary>
public struct PacketSummary
{
    private byte[] _buffer;
    private int _start;

    internal ushort NetworkAt;
    internal ushort TransportAt;
    internal ushort FirstTagAt;

    /// <summary>The headers that are there.</summary>
    public PacketLayers Layers { get; internal set; }

    /// <summary>Whether the bytes ended before a header did whose kind is known.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>The number of VLAN tags.</summary>
    public byte VlanCount { get; internal set; }

    /// <summary>IP protocol, for IPv6 that of the last extension header that was read; 0 without IP.</summary>
    public byte IpProtocol { get; internal set; }

    /// <summary>Whether the packet is a fragment, first or later.</summary>
    public bool IsFragment { get; internal set; }

    /// <summary>Offset of a fragment in units of 8 bytes; 0 in whole packets and first fragments.</summary>
    public ushort FragmentOffset { get; internal set; }

    /// <summary>Ethernet type behind VLAN tags and SNAP; 0 without one.</summary>
    public ushort EtherType { get; internal set; }

    /// <summary>Offset of the first byte that was not read as a header: the payload, if nothing is cut.</summary>
    public int PayloadOffset { get; internal set; }

    /// <summary>Offset of the IP header; 0 may also mean that there is none, see <see cref="Layers"/>.</summary>
    public readonly int NetworkOffset => NetworkAt;

    /// <summary>Offset of the TCP, UDP or ICMP header; 0 when there is none.</summary>
    public readonly int TransportOffset => TransportAt;

    /// <summary>Source address of Ethernet.</summary>
    public readonly MacAddress SourceMac => Has(PacketLayers.Ethernet) ? new(WireBytes.ReadMac(_buffer, _start + 6)) : default;

    /// <summary>Destination address of Ethernet.</summary>
    public readonly MacAddress DestinationMac => Has(PacketLayers.Ethernet) ? new(WireBytes.ReadMac(_buffer, _start)) : default;

    /// <summary>VLAN identifier of the outermost tag, 0 to 4095.</summary>
    public readonly ushort VlanId => (ushort)(OuterTci & 0xFFF);

    /// <summary>Priority of the outermost tag, 0 to 7.</summary>
    public readonly byte VlanPriority => (byte)(OuterTci >> 13);

    /// <summary>Source address of IP.</summary>
    public readonly SflowAddress SourceAddress => Has(PacketLayers.IPv4)
        ? SflowAddress.FromIPv4(Word(NetworkAt + 12))
        : Has(PacketLayers.IPv6) ? IPv6At(NetworkAt + 8) : default;

    /// <summary>Destination address of IP.</summary>
    public readonly SflowAddress DestinationAddress => Has(PacketLayers.IPv4)
        ? SflowAddress.FromIPv4(Word(NetworkAt + 16))
        : Has(PacketLayers.IPv6) ? IPv6At(NetworkAt + 24) : default;

    /// <summary>Type of service of IPv4, traffic class of IPv6.</summary>
    public readonly byte TrafficClass => Has(PacketLayers.IPv4)
        ? Octet(NetworkAt + 1)
        : Has(PacketLayers.IPv6) ? (byte)(Word(NetworkAt) >> 20) : (byte)0;

    /// <summary>Time to live of IPv4, hop limit of IPv6.</summary>
    public readonly byte TimeToLive => Has(PacketLayers.IPv4) ? Octet(NetworkAt + 8) : Has(PacketLayers.IPv6) ? Octet(NetworkAt + 7) : (byte)0;

    /// <summary>Length of the IP packet in bytes as its header tells it, header included; an IPv6 jumbogram gives 40.</summary>
    public readonly int IpLength => Has(PacketLayers.IPv4)
        ? Half(NetworkAt + 2)
        : Has(PacketLayers.IPv6) ? 40 + Half(NetworkAt + 4) : 0;

    /// <summary>Identification of IPv4.</summary>
    public readonly ushort IpIdentification => Has(PacketLayers.IPv4) ? Half(NetworkAt + 4) : (ushort)0;

    /// <summary>The three flags of IPv4: reserved, don't fragment, more fragments from the highest bit down.</summary>
    public readonly byte IpFlags => Has(PacketLayers.IPv4) ? (byte)(Octet(NetworkAt + 6) >> 5) : (byte)0;

    /// <summary>Flow label of IPv6, 20 bits.</summary>
    public readonly uint FlowLabel => Has(PacketLayers.IPv6) ? Word(NetworkAt) & 0xFFFFF : 0;

    /// <summary>Source port of TCP or UDP.</summary>
    public readonly ushort SourcePort => Has(PacketLayers.Tcp | PacketLayers.Udp) ? Half(TransportAt) : (ushort)0;

    /// <summary>Destination port of TCP or UDP.</summary>
    public readonly ushort DestinationPort => Has(PacketLayers.Tcp | PacketLayers.Udp) ? Half(TransportAt + 2) : (ushort)0;

    /// <summary>Whether the sample reaches TCP's flags; agents that send 52 bytes cut them off.</summary>
    public bool HasTcpFlags { get; internal set; }

    /// <summary>Flags of TCP, nine bits from NS down to FIN. RFC 9293 section 3.1, RFC 3540.</summary>
    public readonly ushort TcpFlags => HasTcpFlags ? (ushort)(Half(TransportAt + 12) & 0x1FF) : (ushort)0;

    /// <summary>Type of ICMP or ICMPv6.</summary>
    public readonly byte IcmpType => Has(PacketLayers.Icmp | PacketLayers.IcmpV6) ? Octet(TransportAt) : (byte)0;

    /// <summary>Code of ICMP or ICMPv6.</summary>
    public readonly byte IcmpCode => Has(PacketLayers.Icmp | PacketLayers.IcmpV6) ? Octet(TransportAt + 1) : (byte)0;

    private readonly ushort OuterTci => Has(PacketLayers.Vlan) ? Half(FirstTagAt) : (ushort)0;

    /// <summary>Whether any of the headers is there.</summary>
    /// <param name="layers">The headers.</param>
    /// <returns>True when one is.</returns>
    public readonly bool Has(PacketLayers layers) => (Layers & layers) != 0;

    /// <summary>Begins a dissection. Not a constructor: that would fill a copy and then copy it.</summary>
    internal void Begin(byte[] buffer, int start)
    {
        _buffer = buffer;
        _start = start;
    }

    /// <summary>Tells of a whole TCP or UDP packet over IPv4 over Ethernet, without tags, options or fragments, in a value that is all zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginPlain(byte[] buffer, int start, byte protocol, int payloadOffset)
    {
        var tcp = protocol == 6;
        Begin(buffer, start);
        NetworkAt = 14;
        TransportAt = 34;
        EtherType = 0x0800;
        Layers = PacketLayers.Ethernet | PacketLayers.IPv4 | (tcp ? PacketLayers.Tcp : PacketLayers.Udp);
        IpProtocol = protocol;
        HasTcpFlags = tcp;
        PayloadOffset = payloadOffset;
    }

    private readonly byte Octet(int offset) => WireBytes.ReadByte(_buffer, _start + offset);

    private readonly ushort Half(int offset) => WireBytes.ReadUInt16(_buffer, _start + offset);

    private readonly uint Word(int offset) => WireBytes.ReadUInt32(_buffer, _start + offset);

    private readonly SflowAddress IPv6At(int offset) =>
        SflowAddress.FromIPv6(WireBytes.ReadUInt64(_buffer, _start + offset), WireBytes.ReadUInt64(_buffer, _start + offset + 8));
}
