namespace Sflow.Tests.Frames;

/// <summary>Tunnels and what they carry.</summary>
internal sealed partial class FrameGenerator
{
    private byte[] Gre()
    {
        var (type, payload) = _dice.Draw<(int, byte[])>(
        [
            (4, () => (0x0800, Inside(IPv4))),
            (3, () => (0x86DD, Inside(IPv6))),
            (4, () => (0x6558, Inside(Ethernet))),
            (1, () => (0x8847, Inside(Mpls))),
            (3, () => Erspan()),
            (1, () => (0x894F, Inside(ServiceHeader))),
        ]);
        if (type is 0x88BE or 0x22EB)
        {
            return [.. Dice.Word(0x1000), .. Dice.Word(type), .. Dice.Four(_dice.U32()), .. payload];
        }

        var flags = _dice.Pick(0, 0, 0x2000, 0x8000, 0x1000, 0xB000);
        return
        [
            .. Dice.Word(flags), .. Dice.Word(type), .. ((flags & 0x8000) != 0 ? _dice.Some(2) : []), .. ((flags & 0x8000) != 0 ? new byte[2] : []),
            .. ((flags & 0x2000) != 0 ? _dice.Some(4) : []), .. ((flags & 0x1000) != 0 ? _dice.Some(4) : []), .. payload,
        ];
    }

    private (int Type, byte[] Bytes) Erspan()
    {
        var session = _dice.Below(0x400);
        var word = Dice.Four(((uint)_dice.Below(0x1000) << 16) | ((uint)_dice.Below(8) << 13) | (uint)session);
        if (_dice.OneIn(2))
        {
            return (0x88BE, [(byte)(0x10 | word[0]), .. word[1..], .. Dice.Four(_dice.U32() & 0xFFFFF), .. Inside(Ethernet)]);
        }

        // Type III: timestamp, security group, and flags of an Ethernet frame without a subheader.
        return (0x22EB, [(byte)(0x20 | word[0]), .. word[1..], .. _dice.Some(4), .. _dice.Some(2), 0, 0, .. Inside(Ethernet)]);
    }

    private byte[] Vxlan() => _dice.OneIn(5)
        ? [0x88, 0, .. Dice.Word(_dice.U16()), .. Dice.Three(_dice.Below(1 << 24)), 0, .. Inside(Ethernet)]
        : [0x08, 0, 0, 0, .. Dice.Three(_dice.Below(1 << 24)), 0, .. Inside(Ethernet)];

    private byte[] VxlanGpe()
    {
        var (next, payload) = NextProtocol();
        return [0x0C, 0, 0, next, .. Dice.Three(_dice.Below(1 << 24)), 0, .. payload];
    }

    /// <summary>A next protocol of VXLAN-GPE and NSH.</summary>
    private (byte Next, byte[] Bytes) NextProtocol() => _dice.Draw<(byte, byte[])>(
    [
        (3, () => (1, Inside(IPv4))),
        (3, () => (2, Inside(IPv6))),
        (3, () => (3, Inside(Ethernet))),
        (1, () => (4, Inside(ServiceHeader))),
    ]);

    private byte[] ServiceHeader()
    {
        var (next, payload) = NextProtocol();
        return _dice.OneIn(2)
            ? [0x0F, 0xC6, 1, next, .. Dice.Three(_dice.Below(1 << 24)), _dice.U8(), .. _dice.Some(16), .. payload]
            : [0x0F, 0xC2, 2, next, .. Dice.Three(_dice.Below(1 << 24)), _dice.U8(), .. payload];
    }

    private byte[] Geneve()
    {
        var (type, payload) = _dice.Draw<(int, byte[])>(
        [
            (5, () => (0x6558, Inside(Ethernet))),
            (2, () => (0x0800, Inside(IPv4))),
            (2, () => (0x86DD, Inside(IPv6))),
        ]);
        byte[] options = _dice.OneIn(3) ? [0x01, 0x02, 0x80, 1, .. _dice.Some(4), 0x01, 0x03, 0x01, 2, .. _dice.Some(8)] : [];
        return [(byte)(options.Length / 4), (byte)(options.Length > 0 ? 0x40 : 0), .. Dice.Word(type), .. Dice.Three(_dice.Below(1 << 24)), 0, .. options, .. payload];
    }

    private byte[] GtpU()
    {
        var payload = _dice.OneIn(3) ? Inside(IPv6) : Inside(IPv4);
        var form = _dice.Below(5);
        byte[] optional = form switch
        {
            0 => [.. Dice.Word(_dice.U16()), 0, 0],
            1 => [0, 0, 0, 0x85, 1, 0x10, _dice.U8(), 0],
            _ => [],
        };
        byte flags = form switch { 0 => 0x32, 1 => 0x34, _ => 0x30 };
        return [flags, 255, .. Dice.Word(optional.Length + payload.Length), .. Dice.Four(_dice.U32()), .. optional, .. payload];
    }

    private byte[] L2tp()
    {
        if (_dice.OneIn(4))
        {
            // Control: a hello, with the length.
            return [0xC8, 0x02, 0, 20, .. _dice.Some(2), 0, 0, .. _dice.Some(4), 0x80, 8, 0, 0, 0, 0, 0, 6];
        }

        byte[] address = [0xFF, 0x03];
        return [0x00, 0x02, .. Dice.Word(_dice.Between(1, 0xFFFF)), .. Dice.Word(_dice.Between(1, 0xFFFF)), .. address, .. Ppp()];
    }

    private byte[] GlobalRoute()
    {
        return [0x60, 0, 0, 0, 0, 60, 0x1B, 64, .. AddressV6(), .. AddressV6()];
    }

    /// <summary>InfiniBand's base transport header and its extended ones.</summary>
    private byte[] BaseTransport()
    {
        var opcode = _dice.Pick<byte>(0x04, 0x0A, 0x06, 0x0C, 0x11, 0x0D, 0x64, 0x81, 0x24, 0x2A);
        byte[] extended = opcode switch
        {
            0x0A or 0x06 or 0x0C or 0x2A => [.. _dice.Some(8), .. _dice.Some(4), .. Dice.Four((uint)_dice.Between(1, 1 << 20))],
            0x11 => [_dice.U8(), .. _dice.Some(3)],
            0x0D => [0, .. _dice.Some(3), .. _dice.Filler(32)],
            0x64 => [.. _dice.Some(4), 0, .. _dice.Some(3), .. _dice.Filler(32)],
            0x81 => new byte[16],
            _ => _dice.Filler(32),
        };
        return [opcode, (byte)(_dice.U8() & 0xF0), 0xFF, 0xFF, 0, .. _dice.Some(3), (byte)(_dice.OneIn(2) ? 0x80 : 0), .. _dice.Some(3), .. extended, .. _dice.Some(4)];
    }
}
