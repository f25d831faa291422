namespace Sflow.Tests.Frames;

/// <summary>TCP, UDP and others behind IP.</summary>
internal sealed partial class FrameGenerator
{
    /// <summary>A port that no service has.</summary>
    private int Ephemeral() => _dice.Between(50000, 65000);

    private byte[] Tcp()
    {
        var (port, payload) = _dice.Draw<(int, byte[])>(
        [
            (4, () => (443, TlsClientHello())),
            (1, () => (443, TlsRecord())),
            (1, () => (53, DnsOverTcp())),
            (2, () => (80, [.. "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"u8])),
            (4, () => (_dice.Pick(80, 443, 22, 179, 5001), [])),
            (4, () => (Ephemeral(), _dice.Filler(_dice.Between(1, 200)))),
        ]);
        var flags = payload.Length > 0 ? _dice.Pick(0x18, 0x10, 0x118) : _dice.Pick(0x02, 0x12, 0x10, 0x11, 0x14, 0x04, 0xC2, 0x01, 0, 0x29, _dice.Below(0x200));
        byte[] options = _dice.Below(4) switch
        {
            0 => [2, 4, 5, 0xB4, 4, 2, 8, 10, .. _dice.Some(8), 1, 3, 3, 7],
            1 => [1, 1, 8, 10, .. _dice.Some(8)],
            2 => [1, 1, 5, 10, .. _dice.Some(8), 1, 1, 1, 0],
            _ => [],
        };
        return
        [
            .. PortPair(port), .. Dice.Four(_dice.U32()), .. Dice.Four(_dice.U32()), .. Dice.Word(((5 + (options.Length / 4)) << 12) | flags),
            .. Dice.Word(_dice.U16()), .. Dice.Word(_dice.U16()), .. Dice.Word((flags & 0x20) != 0 ? _dice.U16() : 0), .. options, .. payload,
        ];
    }

    private byte[] PortPair(int service) =>
        _dice.OneIn(2) ? [.. Dice.Word(Ephemeral()), .. Dice.Word(service)] : [.. Dice.Word(service), .. Dice.Word(Ephemeral())];

    private byte[] Udp()
    {
        var (port, payload) = _dice.Draw(UdpServices());
        return [.. (port is 2152 or 500 ? [.. Dice.Word(port), .. Dice.Word(port)] : PortPair(port)), .. Dice.Word(8 + payload.Length), .. Dice.Word(_dice.U16()), .. payload];
    }

    private byte[] UdpLite()
    {
        var payload = _dice.Filler(_dice.Between(8, 60));
        return [.. PortPair(Ephemeral()), .. Dice.Word(_dice.Pick(0, 8, 8 + payload.Length)), .. Dice.Word(_dice.U16()), .. payload];
    }

    private byte[] Sctp()
    {
        byte[] chunk = _dice.OneIn(2)
            ? [1, 0, 0, 20, .. Dice.Four(_dice.U32()), 0, 1, 0, 0, 0, 10, 0, 10, .. Dice.Four(_dice.U32())]
            : [0, 3, 0, 32, .. Dice.Four(_dice.U32()), 0, 1, 0, 1, 0, 0, 0, 0, .. _dice.Filler(16)];
        return [.. PortPair(_dice.Pick(2905, 36412, Ephemeral())), .. Dice.Four(_dice.U32()), .. Dice.Four(_dice.U32()), .. chunk];
    }

    private byte[] Dccp()
    {
        // A request, with a long sequence number.
        return [.. PortPair(Ephemeral()), 5, 0, .. Dice.Word(_dice.U16()), 0x01, 0, .. _dice.Some(6), .. Dice.Four(_dice.U32())];
    }

    private byte[] Icmp() => Summed(_dice.Below(6) switch
    {
        0 => [_dice.Pick<byte>(0, 8), 0, 0, 0, .. Dice.Word(_dice.U16()), .. Dice.Word(_dice.U16()), .. _dice.Filler(_dice.Between(0, 56))],
        1 => [3, _dice.Pick<byte>(0, 1, 2, 3, 13), 0, 0, 0, 0, 0, 0, .. Quoted(Inside(QuotedV4))],
        2 => [3, 4, 0, 0, 0, 0, .. Dice.Word(1400), .. Quoted(Inside(QuotedV4))],
        3 => [11, _dice.Pick<byte>(0, 1), 0, 0, 0, 0, 0, 0, .. Quoted(Inside(QuotedV4))],
        4 => [5, 1, 0, 0, .. AddressV4(), .. Quoted(Inside(QuotedV4))],
        _ => [_dice.Pick<byte>(9, 10, 13, 15, 17), 0, 0, 0, .. _dice.Some(16)],
    });

    /// <summary>A packet that an error quotes: TCP, UDP or ICMP.</summary>
    private byte[] QuotedV4() => _dice.Below(3) switch
    {
        0 => IPv4(6, Tcp()),
        1 => IPv4(17, Udp()),
        _ => IPv4(1, Summed([8, 0, 0, 0, .. _dice.Some(4), .. _dice.Filler(20)])),
    };

    private byte[] QuotedV6() => _dice.Below(3) switch
    {
        0 => IPv6(6, Tcp()),
        1 => IPv6(17, Udp()),
        _ => IPv6(58, Summed([128, 0, 0, 0, .. _dice.Some(4), .. _dice.Filler(20)])),
    };

    /// <summary>Only the beginning of the packet, as routers quote it.</summary>
    private byte[] Quoted(byte[] packet) => packet[..Math.Min(packet.Length, _dice.Pick(28, 48, 68, 500))];

    private byte[] IcmpV6() => Summed(_dice.Below(7) switch
    {
        0 => [_dice.Pick<byte>(128, 129), 0, 0, 0, .. Dice.Word(_dice.U16()), .. Dice.Word(_dice.U16()), .. _dice.Filler(_dice.Between(0, 56))],
        1 => [1, _dice.Pick<byte>(0, 1, 3, 4), 0, 0, 0, 0, 0, 0, .. Quoted(Inside(QuotedV6))],
        2 => [2, 0, 0, 0, .. Dice.Four(1280), .. Quoted(Inside(QuotedV6))],
        3 => [3, 0, 0, 0, 0, 0, 0, 0, .. Quoted(Inside(QuotedV6))],
        4 => [135, 0, 0, 0, 0, 0, 0, 0, .. AddressV6(), 1, 1, .. Station()],
        5 => [136, 0, 0, 0, 0x60, 0, 0, 0, .. AddressV6(), 2, 1, .. Station()],
        _ => [134, 0, 0, 0, 64, 0, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0],
    });

    private byte[] Igmp() => Summed(_dice.Below(4) switch
    {
        0 => [0x11, 100, 0, 0, .. AddressV4()],
        1 => [0x16, 0, 0, 0, 239, .. _dice.Some(3)],
        2 => [0x17, 0, 0, 0, 239, .. _dice.Some(3)],
        _ => [0x22, 0, 0, 0, 0, 0, 0, 2, 4, 0, 0, 0, 239, .. _dice.Some(3), 3, 0, 0, 1, 239, .. _dice.Some(3), .. AddressV4()],
    });

    /// <summary>With the Internet checksum in the second word.</summary>
    private static byte[] Summed(byte[] message)
    {
        Dice.Word(Dice.Checksum(message)).CopyTo(message, 2);
        return message;
    }

    private byte[] Ospf(bool isV6) => isV6
        ? [3, 1, 0, 36, .. _dice.Some(4), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 1, 0, 0, 0x13, 0, 10, 0, 40, .. _dice.Some(8)]
        : [2, _dice.Pick<byte>(1, 5), 0, 44, .. _dice.Some(4), 0, 0, 0, 0, 0, 0, 0, 0, .. new byte[8], 255, 255, 255, 0, 0, 10, 2, 1, 0, 0, 0, 40, .. new byte[8]];

    private byte[] Vrrp() => [_dice.Pick<byte>(0x21, 0x31), _dice.U8(), _dice.U8(), 1, 0, 1, 0, 0, .. AddressV4(), .. new byte[8]];
}
