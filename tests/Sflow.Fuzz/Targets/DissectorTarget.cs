using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Fuzz.Targets;

/// <summary>Bytes as a packet.</summary>
internal static class DissectorTarget
{
    /// <summary>IPv4, IPv6, 802.1Q, 802.1ad, MPLS, and a length, which LLC follows.</summary>
    private static readonly ushort[] EtherTypes = [0x0800, 0x86DD, 0x8100, 0x88A8, 0x8847, 0x0026];

    private static readonly LinkType[] OtherLinks =
        [LinkType.Ppp, LinkType.Mpls, LinkType.Llc, LinkType.Fddi, LinkType.TokenRing, LinkType.FrameRelay, LinkType.Ieee80211, LinkType.InfiniBand];

    public static void Run(byte[] input)
    {
        var zeros = Surroundings.Of(input, 0x00);
        var ones = Surroundings.Of(input, 0xFF);
        Dissect(zeros, ones, input.Length, LinkType.Ethernet, 0);
        Dissect(zeros, ones, input.Length, LinkType.IP, 0);
        foreach (var etherType in EtherTypes)
        {
            Dissect(zeros, ones, input.Length, LinkType.EtherType, etherType);
        }

        foreach (var link in OtherLinks)
        {
            Dissect(zeros, ones, input.Length, link, 0);
        }

        var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, Header = new XdrOpaque(zeros, Surroundings.Margin, input.Length) };
        header.TryDissect(out var packet);
        PacketDissector.Dissect(header.Header, LinkType.Ethernet, out var walked);
        Finding.Unless(Digest(packet, input.Length) == Digest(walked, input.Length), "The shortcut for plain packets finds another.");
    }

    private static void Dissect(byte[] zeros, byte[] ones, int length, LinkType link, ushort etherType)
    {
        PacketDissector.Dissect(zeros, Surroundings.Margin, length, link, etherType, out var packet);
        PacketDissector.Dissect(ones, Surroundings.Margin, length, link, etherType, out var other);
        Finding.Unless(Digest(packet, length) == Digest(other, length), "Bytes around the packet were read.");
        Finding.Unless(packet.VlanCount <= PacketDissector.MaxRepeatedHeaders, "More VLAN tags than are followed.");
        Finding.Unless(StackDigest(zeros, length, link, etherType) == StackDigest(ones, length, link, etherType), "Bytes around the headers were read.");
    }

    private static ulong StackDigest(byte[] surrounded, int length, LinkType link, ushort etherType)
    {
        var headers = new HeaderStack();
        PacketDissector.Dissect(surrounded, Surroundings.Margin, length, link, etherType, HeaderKinds.All, true, headers);
        return new HeaderReading().Digest(headers, length);
    }

    private static ulong Digest(in PacketSummary packet, int length)
    {
        var walk = new DatagramWalk(RecordRegistry.Standard);
        walk.Packet(packet, length);
        return walk.Digest;
    }
}
