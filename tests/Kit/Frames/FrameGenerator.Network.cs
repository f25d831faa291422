namespace Sflow.Tests.Frames;

/// <summary>IPv4, IPv6 and its extension headers.</summary>
internal sealed partial class FrameGenerator
{
    private byte[] AddressV4() => _dice.Below(4) switch
    {
        0 => [10, .. _dice.Some(3)],
        1 => [(byte)_dice.Between(224, 239), .. _dice.Some(3)],
        _ => [(byte)_dice.Between(1, 223), .. _dice.Some(3)],
    };

    private byte[] AddressV6() => _dice.Below(4) switch
    {
        0 => [0xFE, 0x80, 0, 0, 0, 0, 0, 0, .. _dice.Some(8)],
        1 => [0xFF, 0x02, .. new byte[11], .. _dice.Some(3)],
        _ => [0x20, 0x01, 0x0D, 0xB8, .. _dice.Some(4), .. (_dice.OneIn(2) ? _dice.Some(8) : [0, 0, 0, 0, 0, 0, 0, 1])],
    };

    private byte[] IPv4()
    {
        var (protocol, payload) = Transport(isV6: false);
        return IPv4(protocol, payload);
    }

    private byte[] IPv4(byte protocol, byte[] payload)
    {
        var options = _dice.Below(8) switch
        {
            0 => (byte[])[0x94, 4, 0, 0],
            1 => [7, 7, 4, 0, 0, 0, 0, 1],
            2 => [68, 12, 5, 0, .. _dice.Some(8)],
            _ => [],
        };
        var flags = _dice.Below(3) == 0 ? 0x4000 : 0;
        if (_dice.OneIn(12))
        {
            // A fragment; what follows a later one is no header.
            var isFirst = _dice.OneIn(2);
            flags = isFirst ? 0x2000 : _dice.Pick(0x2000, 0) | _dice.Between(1, 0x1FFF);
            payload = isFirst ? payload : _dice.Filler(_dice.Between(8, 200));
        }

        byte[] header =
        [
            (byte)(0x40 | (5 + (options.Length / 4))), _dice.Pick<byte>(0, 0, 0xB8, _dice.U8()), .. Dice.Word(20 + options.Length + payload.Length),
            .. Dice.Word(_dice.U16()), .. Dice.Word(flags), (byte)_dice.Between(1, 255), protocol, 0, 0, .. AddressV4(), .. AddressV4(), .. options,
        ];
        Dice.Word(Dice.Checksum(header)).CopyTo(header, 10);
        return [.. header, .. payload];
    }

    private byte[] IPv6()
    {
        var (protocol, payload) = Transport(isV6: true);
        for (var count = _dice.OneIn(3) ? _dice.Between(1, 3) : 0; count > 0; count--)
        {
            (protocol, payload) = Extension(protocol, payload);
        }

        // Hop-by-hop options stand only behind the fixed header.
        if (_dice.OneIn(10))
        {
            (protocol, payload) = (0, [protocol, 0, 5, 2, 0, 0, 1, 0, .. payload]);
        }

        return IPv6(protocol, payload);
    }

    private byte[] IPv6(byte protocol, byte[] payload)
    {
        var first = 0x60000000 | ((uint)_dice.Pick<byte>(0, 0xB8, _dice.U8()) << 20) | (_dice.OneIn(2) ? 0 : _dice.U32() & 0xFFFFF);
        return [.. Dice.Four(first), .. Dice.Word(payload.Length), protocol, (byte)_dice.Between(1, 255), .. AddressV6(), .. AddressV6(), .. payload];
    }

    private (byte Protocol, byte[] Bytes) Extension(byte protocol, byte[] payload)
    {
        switch (_dice.Below(7))
        {
            case 0:
                return (60, [protocol, 0, 1, 4, 0, 0, 0, 0, .. payload]);
            case 1:
                return (60, [protocol, 1, 0x1E, 12, .. _dice.Some(12), .. payload]);
            case 2:
                return (43, [protocol, 2, 0, _dice.Pick<byte>(0, 1), 0, 0, 0, 0, .. AddressV6(), .. payload]);
            case 3:
                var segments = _dice.Between(1, 3);
                var list = Enumerable.Range(0, segments).SelectMany(_ => AddressV6());
                return (43, [protocol, (byte)(2 * segments), 4, (byte)_dice.Below(segments), (byte)(segments - 1), 0, .. Dice.Word(_dice.U16()), .. list, .. payload]);
            case 4:
                return (51, [protocol, 4, 0, 0, .. Dice.Four(_dice.U32()), .. Dice.Four(_dice.U32()), .. _dice.Some(12), .. payload]);
            case 5:
                return (135, [59, 1, 1, 0, .. _dice.Some(2), 0, 0, .. _dice.Some(8)]);
            default:
                // A first fragment, or a later one, behind which is no header.
                var isFirst = _dice.OneIn(2);
                var place = isFirst ? _dice.Pick(0, 1) : (_dice.Between(1, 0x1FFF) << 3) | _dice.Pick(0, 1);
                return (44, [protocol, 0, .. Dice.Word(place), .. Dice.Four(_dice.U32()), .. (isFirst ? payload : _dice.Filler(_dice.Between(8, 200)))]);
        }
    }

    /// <summary>What IP carries: its protocol number and bytes.</summary>
    private (byte Protocol, byte[] Bytes) Transport(bool isV6) => _dice.Draw<(byte, byte[])>(
    [
        (24, () => (6, Tcp())),
        (30, () => (17, Udp())),
        (2, () => (136, UdpLite())),
        (3, () => (132, Sctp())),
        (2, () => (33, Dccp())),
        (8, () => isV6 ? ((byte)58, IcmpV6()) : ((byte)1, Icmp())),
        (isV6 ? 0 : 2, () => (2, Igmp())),
        (7, () => (47, Gre())),
        (3, () => (4, Inside(IPv4))),
        (3, () => (41, Inside(IPv6))),
        (2, () => (50, [.. Dice.Four(_dice.U32() | 0x100), .. Dice.Four(_dice.U32()), .. _dice.Some(48)])),
        (isV6 ? 0 : 2, () => AuthenticatedV4()),
        (2, () => (89, Ospf(isV6))),
        (2, () => (112, Vrrp())),
        (2, () => (103, [0x20, 0, .. Dice.Word(_dice.U16()), 0, 1, 0, 2, 0, 105, 0, 20, 0, 4, .. _dice.Some(4)])),
        (2, () => (115, [.. Dice.Four(_dice.U32() | 1), .. Dice.Four(_dice.U32()), .. _dice.Filler(40)])),
        (1, () => (97, [0x30, 0, .. Inside(Ethernet)])),
        (1, () => (137, Inside(Mpls))),
        (isV6 ? 1 : 0, () => (59, _dice.Filler(_dice.Below(20)))),
        (2, () => (_dice.Pick<byte>(253, 254, 61, 99), _dice.Filler(40))),
    ]);

    private (byte Protocol, byte[] Bytes) AuthenticatedV4()
    {
        var (protocol, payload) = _dice.OneIn(2) ? ((byte)6, Tcp()) : ((byte)17, Udp());
        return (51, [protocol, 4, 0, 0, .. Dice.Four(_dice.U32()), .. Dice.Four(_dice.U32()), .. _dice.Some(12), .. payload]);
    }
}
