using System.Text;

namespace Sflow.Tests.Frames;

/// <summary>What stands behind UDP and TCP.</summary>
internal sealed partial class FrameGenerator
{
    private IReadOnlyList<(int Weight, Func<(int Port, byte[] Bytes)> Make)> UdpServices() =>
    [
        (8, () => (Ephemeral(), _dice.Filler(_dice.Between(0, 200)))),
        (6, () => (53, Dns())),
        (1, () => (5353, Dns())),
        (3, () => (443, QuicLong())),
        (2, () => (443, QuicShort())),
        (2, () => (123, [_dice.Pick<byte>(0x1B, 0x23, 0x24, 0xE3, 0x25), 2, 6, 0xEC, .. _dice.Some(44)])),
        (2, () => (161, Snmp())),
        (2, () => (1900, [.. _dice.OneIn(2) ? "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\n\r\n"u8 : "NOTIFY * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nNTS: ssdp:alive\r\n\r\n"u8])),
        (1, () => (11211, [0, 1, 0, 0, 0, 1, 0, 0, .. "stats\r\n"u8])),
        (1, () => (5060, [.. _dice.OneIn(2) ? "OPTIONS sip:a@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1\r\n\r\n"u8 : "INVITE sip:a@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1\r\n\r\n"u8])),
        (1, () => (1812, [_dice.Pick<byte>(1, 2, 3), _dice.U8(), 0, 20, .. _dice.Some(16)])),
        (1, () => (69, [0, _dice.Pick<byte>(1, 2), .. "file.bin\0octet\0"u8])),
        (1, Dhcp),
        (6, () => (4789, Vxlan())),
        (2, () => (4790, VxlanGpe())),
        (4, () => (6081, Geneve())),
        (4, () => (2152, GtpU())),
        (2, () => (1701, L2tp())),
        (4, () => (4791, BaseTransport())),
        (1, () => (6635, Inside(Mpls))),
        (1, () => (4500, [.. Dice.Four(_dice.U32() | 0x100), .. Dice.Four(_dice.U32()), .. _dice.Some(48)])),
        (1, () => (3544, Inside(IPv6))),
    ];

    private string HostName() => string.Join('.', Enumerable.Range(0, _dice.Between(1, 4)).Select(_ => Encoding.ASCII.GetString(_dice.Filler(_dice.Between(1, 12))))) + ".example";

    private byte[] Dns()
    {
        var name = HostName().Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]);
        var isResponse = _dice.OneIn(2);
        var type = _dice.Pick(1, 28, 15, 16, 255, 6, 12, 65, 43, 33);
        var flags = isResponse ? 0x8000 | _dice.Pick(0x0180, 0x0580, 0x0183, 0x0380, 0x0185) : _dice.Pick(0x0100, 0x0000, 0x0120);
        byte[] answer = isResponse ? [0xC0, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, .. AddressV4()] : [];
        return
        [
            .. Dice.Word(_dice.U16()), .. Dice.Word(flags), 0, 1, 0, (byte)(isResponse ? 1 : 0), 0, 0, 0, 0,
            .. name, 0, .. Dice.Word(type), 0, 1, .. answer,
        ];
    }

    private byte[] DnsOverTcp()
    {
        var message = Dns();
        return [.. Dice.Word(message.Length), .. message];
    }

    private byte[] QuicLong()
    {
        var version = _dice.Pick(1u, 1u, 0x6B3343CFu, 0xFF00001Du);
        var connection = _dice.Some(_dice.Between(8, 20));
        var source = _dice.Some(_dice.Pick(0, 8));
        var token = _dice.OneIn(4) ? _dice.Some(16) : [];

        // Initial, 0-RTT and Handshake are 0 to 2, and one more in version 2 (RFC 9369 section 3.2).
        var kind = _dice.Below(3);
        var type = version == 0x6B3343CF ? kind + 1 : kind;
        byte[] payload = _dice.Some(_dice.Between(40, 200));
        return
        [
            (byte)(0xC0 | (type << 4) | _dice.Below(4)), .. Dice.Four(version), (byte)connection.Length, .. connection, (byte)source.Length, .. source,
            .. (kind == 0 ? [(byte)token.Length, .. token] : (byte[])[]), .. Dice.Word(0x4000 | payload.Length), .. payload,
        ];
    }

    private byte[] QuicShort() => [(byte)(0x40 | _dice.Below(0x40)), .. _dice.Some(_dice.Between(20, 100))];

    private byte[] Snmp()
    {
        byte[] community = [.. "public"u8];
        byte[] request = [0x02, 1, _dice.U8(), 0x02, 1, 0, 0x02, 1, 0, 0x30, 0];
        byte[] body = [0x02, 1, _dice.Pick<byte>(0, 1), 0x04, (byte)community.Length, .. community, 0xA0, (byte)request.Length, .. request];
        return [0x30, (byte)body.Length, .. body];
    }

    private (int Port, byte[] Bytes) Dhcp()
    {
        byte[] message = [1, 1, 6, 0, .. _dice.Some(4), 0, 0, 0, 0, .. new byte[16], .. Station(), .. new byte[10], .. new byte[192], 0x63, 0x82, 0x53, 0x63];
        return (67, [.. message, 53, 1, _dice.Pick<byte>(1, 3, 5), 55, 2, 1, 3, 255]);
    }

    private byte[] TlsClientHello()
    {
        var host = Encoding.ASCII.GetBytes(HostName());
        byte[] name = [0, .. Dice.Word(host.Length), .. host];
        byte[] extensions =
        [
            .. _dice.OneIn(2) ? (byte[])[0x0A, 0x0A, 0, 0] : [],
            0, 0, .. Dice.Word(name.Length + 2), .. Dice.Word(name.Length), .. name, 0, 10, 0, 4, 0, 2, 0, 29, 0, 43, 0, 3, 2, 3, 4,
        ];
        byte[] session = _dice.OneIn(2) ? _dice.Some(32) : [];
        byte[] body = [3, 3, .. _dice.Some(32), (byte)session.Length, .. session, 0, 4, 0x13, 0x01, 0x13, 0x02, 1, 0, .. Dice.Word(extensions.Length), .. extensions];
        return [22, 3, _dice.Pick<byte>(1, 3), .. Dice.Word(body.Length + 4), 1, .. Dice.Three(body.Length), .. body];
    }

    private byte[] TlsRecord()
    {
        var payload = _dice.Some(_dice.Between(20, 200));
        return [23, 3, 3, .. Dice.Word(payload.Length), .. payload];
    }
}
