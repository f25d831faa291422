using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <content>The dissection into a stack of headers: every protocol, tunnels and what is in them.</content>
public static partial class PacketDissector
{
    /// <summary>
    /// Finds the headers of a packet from the outside in: of the link layer, IP, transport, tunnels and what is in them, and of some
    /// applications. The walk ends as soon as nothing that follows is wanted. A header whose first byte is there is found even when it is cut.
    /// </summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The packet's first byte.</param>
    /// <param name="length">How many bytes of the packet are there; beyond 65535 they are left alone.</param>
    /// <param name="link">What they begin with.</param>
    /// <param name="etherType">The Ethernet type of the bytes, for <see cref="LinkType.EtherType"/>; else left alone.</param>
    /// <param name="wanted">
    /// The kinds that somebody asks for. Others are found where the way leads over them, but an application only if its kind is wanted.
    /// </param>
    /// <param name="inner">
    /// Whether a wanted kind is wanted each time that it occurs. If not, the walk ends when all were found once: the inside of a tunnel is looked
    /// at only for kinds that there are none of outside.
    /// </param>
    /// <param name="headers">Takes what is found, a view of the array; forgets what it had.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public static void Dissect(
        byte[] buffer, int offset, int length, LinkType link, ushort etherType, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        ThrowHelper.ThrowIfNull(headers, nameof(headers));
        Walk(buffer, offset, Math.Min(length, ushort.MaxValue), link, etherType, wanted, inner, headers);
    }

    /// <summary>As the public one, of bytes that are known to be inside the array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Walk(
        byte[] buffer, int start, int length, LinkType link, ushort etherType, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        if (link == LinkType.Ethernet && TryWalkPlain(buffer, start, length, headers, out var protocol))
        {
            // Most packets end here: nothing is wanted that could follow.
            if ((!inner && headers.Kinds.ContainsAll(wanted))
                || !(protocol == 6 ? wanted.Overlaps(HeaderKinds.OverTcp) : ApplicationHeaders.MayFollowUdp(WireBytes.ReadUInt32(buffer, start + EthernetSize + IPv4Size), wanted)))
            {
                return;
            }

            WalkPayload(buffer, start, protocol, wanted, inner, headers);
            return;
        }

        WalkAny(buffer, start, length, link, etherType, wanted, inner, headers);
    }

    /// <summary>
    /// Ethernet II, IPv4 without options and not a fragment, TCP or UDP with a header that is whole and within what IP tells: every header
    /// stands where it always does.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWalkPlain(byte[] buffer, int start, int length, HeaderStack headers, out byte protocol)
    {
        const int Transport = EthernetSize + IPv4Size;
        protocol = 0;
        if (length < Transport + 8
            || WireBytes.ReadUInt32(buffer, start + 12) >> 8 != 0x080045
            || (WireBytes.ReadUInt16(buffer, start + EthernetSize + 6) & 0x3FFF) != 0)
        {
            return false;
        }

        var end = Math.Min(length, EthernetSize + WireBytes.ReadUInt16(buffer, start + EthernetSize + 2));
        protocol = WireBytes.ReadByte(buffer, start + EthernetSize + 9);
        if (protocol == 6)
        {
            if (end < Transport + 20)
            {
                return false;
            }

            var size = (WireBytes.ReadByte(buffer, start + Transport + 12) >> 4) * 4;
            if (size < 20 || end - Transport < size)
            {
                return false;
            }

            headers.BeginPlain(buffer, start, start + end, HeaderKind.Tcp);
            return true;
        }

        if (protocol != 17 || end < Transport + 8)
        {
            return false;
        }

        var told = WireBytes.ReadUInt16(buffer, start + Transport + 4);
        if (told < 8)
        {
            return false;
        }

        headers.BeginPlain(buffer, start, start + Math.Min(end, Transport + told), HeaderKind.Udp);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WalkPayload(byte[] buffer, int start, byte protocol, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        const int Transport = EthernetSize + IPv4Size;
        var size = protocol == 6 ? (WireBytes.ReadByte(buffer, start + Transport + 12) >> 4) * 4 : 8;
        var walk = new PacketWalk
        {
            Buffer = buffer,
            Headers = headers,
            Wanted = wanted,
            Inner = inner,
            Position = start + Transport + size,
            End = headers.End,
            Ports = WireBytes.ReadUInt32(buffer, start + Transport),
            Next = protocol == 6 ? WalkStep.TcpPayload : WalkStep.UdpPayload,
        };
        Run(ref walk);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WalkAny(
        byte[] buffer, int start, int length, LinkType link, ushort etherType, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        headers.Begin(buffer, start, length);
        var walk = new PacketWalk { Buffer = buffer, Headers = headers, Wanted = wanted, Inner = inner, Position = start, End = start + length };
        LinkHeaders.Begin(ref walk, link, etherType);
        Run(ref walk);
    }

    private static void Run(ref PacketWalk walk)
    {
        while (walk.Next != WalkStep.End && !walk.IsDone)
        {
            var step = walk.Next;
            walk.Next = WalkStep.End;
            switch (step)
            {
                case WalkStep.Ethernet:
                    LinkHeaders.Ethernet(ref walk);
                    break;
                case WalkStep.Vlan:
                    LinkHeaders.Vlan(ref walk);
                    break;
                case WalkStep.BackboneTag:
                    LinkHeaders.BackboneTag(ref walk);
                    break;
                case WalkStep.Llc:
                    LinkHeaders.Llc(ref walk);
                    break;
                case WalkStep.Mpls:
                    LinkHeaders.Mpls(ref walk);
                    break;
                case WalkStep.Pppoe:
                    LinkHeaders.Pppoe(ref walk);
                    break;
                case WalkStep.Ppp:
                    LinkHeaders.Ppp(ref walk);
                    break;
                case WalkStep.Ieee80211:
                    OtherLinks.Ieee80211(ref walk);
                    break;
                case WalkStep.IP:
                    NetworkHeaders.IP(ref walk);
                    break;
                case WalkStep.IPv6:
                    NetworkHeaders.IPv6(ref walk);
                    break;
                case WalkStep.Protocol:
                    NetworkHeaders.Protocol(ref walk);
                    break;
                case WalkStep.UdpPayload:
                    ApplicationHeaders.OverUdp(ref walk);
                    break;
                case WalkStep.TcpPayload:
                    ApplicationHeaders.OverTcp(ref walk);
                    break;
                case WalkStep.InfiniBandLrh:
                    OtherLinks.InfiniBandLrh(ref walk);
                    break;
                case WalkStep.InfiniBandGrh:
                    OtherLinks.InfiniBandGrh(ref walk);
                    break;
                case WalkStep.Leaf:
                    walk.TryEnter(walk.LeafKind, 1);
                    break;
                default:
                    TunnelHeaders.Enter(ref walk, step);
                    break;
            }
        }
    }
}
