namespace Sflow.Protocol.Packets;

/// <summary>GTP version 1 with its extension headers. 3GPP TS 29.281 section 5.</summary>
internal static class GtpHeader
{
    private const byte UserPacket = 255;

    public static void Enter(ref PacketWalk walk)
    {
        if (walk.Available > 0 && walk.ReadByte(0) >> 4 != 3)
        {
            // Another version, or GTP': version 1 and the protocol type bit make 3.
            return;
        }

        if (!walk.TryEnter(HeaderKind.Gtp, 8))
        {
            return;
        }

        var flags = walk.ReadByte(0);
        var message = walk.ReadByte(1);
        walk.Bound(8 + walk.ReadUInt16(2));

        // Any of the three flags brings all three fields, and the type of the first extension header behind them.
        var hasOptions = (flags & 7) != 0;
        if (!walk.TryPass(hasOptions ? 12 : 8))
        {
            return;
        }

        var hasExtensions = (flags & 4) != 0;
        if (hasExtensions && !TryPassExtensions(ref walk))
        {
            return;
        }

        if (message == UserPacket && walk.Available > 0)
        {
            walk.Next = Guess(walk);
        }
    }

    /// <summary>What it carries was told when the bearer was set up; IP shows itself by its first byte, Ethernet by its type, PPP by HDLC's address.</summary>
    private static WalkStep Guess(in PacketWalk walk)
    {
        var first = walk.ReadByte(0);
        if (first is >= 0x45 and <= 0x4F || first >> 4 == 6)
        {
            return WalkStep.IP;
        }

        if (walk.Available >= 14 && walk.ReadUInt16(12) is 0x0800 or 0x86DD or 0x0806 or 0x8100 or 0x88A8)
        {
            return WalkStep.Ethernet;
        }

        return walk.Available >= 4 && walk.ReadUInt16(0) == 0xFF03 ? WalkStep.Ppp : WalkStep.End;
    }

    /// <summary>Each tells its length in words of four bytes first and the type of the next last; type 0 is none.</summary>
    private static bool TryPassExtensions(ref PacketWalk walk)
    {
        for (var next = walk.ReadByte(-1); next != 0; next = walk.ReadByte(-1))
        {
            if (walk.Available < 1)
            {
                walk.Headers.IsTruncated = true;
                return false;
            }

            var size = walk.ReadByte(0) * 4;
            if (size == 0 || !walk.TryPass(size))
            {
                return false;
            }
        }

        return true;
    }
}
