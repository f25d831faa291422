using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// What a flow sample has told so far of its packet, as sflowtool's <c>-l</c> shows it at the end. Of several records that tell the
/// same the last stands, tunnels and sockets included. Addresses are positions in the datagram; 0 is none.
/// </summary>
internal struct FlowState
{
    public uint Input;
    public uint Output;
    public uint SamplingRate;
    public int SourceMac;
    public int DestinationMac;
    public uint EtherType;
    public uint SourceVlan;
    public uint DestinationVlan;
    public int SourceAddress;
    public int DestinationAddress;
    public int AddressSize;
    public uint Protocol;
    public uint Tos;
    public uint Ttl;
    public uint SourcePort;
    public uint DestinationPort;
    public uint TcpFlags;
    public uint PacketSize;
    public uint Stripped;

    /// <summary>0 for IPv6, whose link layer sflowtool leaves in the size of this line.</summary>
    public int IPv4Offset;

    /// <summary>Bytes of the packet from its IPv4 header on.</summary>
    public readonly uint IPSize => unchecked(PacketSize - Stripped - (uint)IPv4Offset);

    /// <summary>Takes over an Ethernet header that the agent decoded itself (0:2).</summary>
    /// <returns>Whether it is whole.</returns>
    public bool ReadEthernet(ref XdrReader reader)
    {
        var body = reader.Position;
        reader.Skip(24);
        if (reader.Failed)
        {
            return false;
        }

        SourceMac = body + 4;
        DestinationMac = body + 12;
        EtherType = WireBytes.ReadUInt32(reader.Buffer, body + 20);
        return true;
    }

    /// <summary>Takes over an IP header that the agent decoded itself (0:3 with addresses of 4 bytes, 0:4 with 16).</summary>
    /// <returns>Whether it is whole.</returns>
    public bool ReadIP(ref XdrReader reader, int addressSize)
    {
        var buffer = reader.Buffer;
        var body = reader.Position;
        var ports = body + 8 + (2 * addressSize);
        reader.Skip(24 + (2 * addressSize));
        if (reader.Failed)
        {
            return false;
        }

        PacketSize = WireBytes.ReadUInt32(buffer, body);
        Protocol = WireBytes.ReadUInt32(buffer, body + 4);
        SetAddresses(body + 8, addressSize);
        SourcePort = WireBytes.ReadUInt32(buffer, ports);
        DestinationPort = WireBytes.ReadUInt32(buffer, ports + 4);
        TcpFlags = Protocol == IPProtocols.Tcp ? WireBytes.ReadUInt32(buffer, ports + 8) : TcpFlags;
        Tos = addressSize == 4 ? WireBytes.ReadUInt32(buffer, ports + 12) : Tos;
        return true;
    }

    /// <summary>Takes over the VLANs of an extended_switch (0:1001), as far as they are there.</summary>
    public void ReadSwitch(ref XdrReader reader)
    {
        var source = reader.ReadUInt32();
        SourceVlan = reader.Failed ? SourceVlan : source;
        reader.ReadUInt32();
        var destination = reader.ReadUInt32();
        DestinationVlan = reader.Failed ? DestinationVlan : destination;
        reader.ReadUInt32();
    }

    /// <summary>Takes over the addresses of a socket (0:2100 of 4 bytes, 0:2101 of 16), if they are there.</summary>
    public void ReadSocket(ref XdrReader reader, int addressSize)
    {
        var addresses = reader.Position + 4;
        reader.Skip(4 + (2 * addressSize));
        if (!reader.Failed)
        {
            SetAddresses(addresses, addressSize);
        }
    }

    public void SetAddresses(int source, int size)
    {
        SourceAddress = source;
        DestinationAddress = source + size;
        AddressSize = size;
    }
}
