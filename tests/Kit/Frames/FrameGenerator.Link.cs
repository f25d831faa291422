namespace Sflow.Tests.Frames;

/// <summary>Ethernet, its tags, and what stands on it other than IP.</summary>
internal sealed partial class FrameGenerator
{
    private byte[] Ethernet()
    {
        byte[] destination = _dice.Below(6) switch
        {
            0 => [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            1 => [0x01, 0x00, 0x5E, .. _dice.Some(3)],
            2 => [0x33, 0x33, .. _dice.Some(4)],
            _ => Station(),
        };
        byte[] frame = [.. destination, .. Station(), .. TypeAndPayload()];

        // What is shorter is padded on the wire.
        return frame.Length >= 60 || _dice.OneIn(4) ? frame : [.. frame, .. new byte[60 - frame.Length]];
    }

    private byte[] Station() => [0x02, .. _dice.Some(5)];

    /// <summary>An Ethernet type, or a length, and what follows.</summary>
    private byte[] TypeAndPayload() => _dice.Draw<byte[]>(
    [
        (40, () => [0x08, 0x00, .. IPv4()]),
        (30, () => [0x86, 0xDD, .. IPv6()]),
        (14, () => [.. _dice.Pick<byte[]>([0x81, 0x00], [0x88, 0xA8], [0x91, 0x00]), .. Tag()]),
        (8, () => [0x88, _dice.Pick<byte>(0x47, 0x47, 0x48), .. Mpls()]),
        (4, () => [0x88, 0x64, .. PppoeSession()]),
        (2, () => [0x88, 0x63, 0x11, _dice.Pick<byte>(0x09, 0x07, 0x19, 0x65), .. Dice.Word(_dice.U16()), 0, 4, 1, 1, 0, 0]),
        (5, () => [0x08, 0x06, .. Arp()]),
        (4, Llc),
        (2, () => [0x88, 0xCC, 0x02, 0x07, 0x04, .. Station(), 0x04, 0x03, 0x05, .. "p1"u8, 0x06, 0x02, 0, 120, 0, 0]),
        (2, () => [0x88, 0x09, 0x01, 0x01, 0x01, 0x14, .. _dice.Some(18), 0x02, 0x14, .. _dice.Some(18), 0x03, 0x10, .. new byte[14], 0, 0, .. new byte[50]]),
        (1, () => [0x88, 0x8E, 0x02, _dice.Pick<byte>(0, 1, 3), 0, 5, 1, _dice.U8(), 0, 5, 1]),
        (1, () => [0x88, 0xF7, 0x0B, 0x02, 0, 64, .. _dice.Some(60)]),
        (2, () => [0x89, 0x15, .. GlobalRoute(), .. BaseTransport()]),
        (2, () => [0x88, 0xE7, .. Dice.Four(_dice.U32() & 0xE0FFFFFF), .. Inside(Ethernet)]),
        (2, () => [0x89, 0x4F, .. ServiceHeader()]),
        (1, () => [0x90, 0x00, .. _dice.Filler(46)]),
        (2, () => [.. _dice.Pick<byte[]>([0x88, 0xB5], [0x89, 0x06], [0xFF, 0xFF], [0x12, 0x34]), .. _dice.Filler(46)]),
    ]);

    private byte[] Tag() => [.. Dice.Word(_dice.U16()), .. TypeAndPayload()];

    private byte[] Arp()
    {
        byte[] addresses = [.. Station(), .. AddressV4(), .. (_dice.OneIn(2) ? new byte[6] : Station()), .. AddressV4()];
        return [0, 1, 8, 0, 6, 4, 0, (byte)_dice.Between(1, 2), .. addresses];
    }

    /// <summary>A length and LLC, with or without SNAP.</summary>
    private byte[] Llc()
    {
        var payload = _dice.Below(5) switch
        {
            0 => [0x42, 0x42, 0x03, 0, 0, 0, 0, 0, 0x80, 0, .. Station(), 0, 0, 0, 4, 0x80, 0, .. Station(), 0x80, 1, 0, 0, 0x14, 0, 2, 0, 0x0F, 0],
            1 => [0xE0, 0xE0, 0x03, 0xFF, 0xFF, 0, 30, 0, 4, .. _dice.Some(24)],
            2 => [0xAA, 0xAA, 0x03, 0, 0, 0x0C, 0x20, 0x00, 0x02, 180, 0, 0],
            3 => [0xAA, 0xAA, 0x03, 0, 0, 0, 0x08, 0x06, .. Arp()],
            _ => (byte[])[0xAA, 0xAA, 0x03, 0, 0, 0, 0x08, 0x00, .. IPv4()],
        };
        return [.. Dice.Word(Math.Min(payload.Length, 1500)), .. payload];
    }

    private byte[] Mpls()
    {
        var entries = new List<byte>();
        for (var count = _dice.Between(1, 4); count > 0; count--)
        {
            // Labels below 16 have meanings of their own.
            var label = (uint)_dice.Between(16, 0xFFFFF);
            entries.AddRange(Dice.Four((label << 12) | ((uint)_dice.Below(8) << 9) | (count == 1 ? 0x100u : 0) | (uint)_dice.Between(1, 255)));
        }

        return [.. entries, .. _dice.Draw<byte[]>(
        [
            (5, () => Inside(IPv4)),
            (3, () => Inside(IPv6)),
            (2, () => [0, 0, .. Dice.Word(_dice.U16()), .. Inside(Ethernet)]),
        ])];
    }

    private byte[] PppoeSession()
    {
        var payload = Ppp();
        return [0x11, 0, .. Dice.Word(_dice.Between(1, 0xFFFE)), .. Dice.Word(payload.Length), .. payload];
    }

    /// <summary>PPP from its protocol on.</summary>
    private byte[] Ppp() => _dice.Draw<byte[]>(
    [
        (5, () => [0x00, 0x21, .. Inside(IPv4)]),
        (4, () => [0x00, 0x57, .. Inside(IPv6)]),
        (1, () => [0x02, 0x81, .. Inside(Mpls)]),
        (1, () => [0xC0, 0x21, 9, _dice.U8(), 0, 8, .. Dice.Four(_dice.U32())]),
    ]);
}
