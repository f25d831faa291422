namespace Sflow.Protocol.Packets;

/// <summary>L2TP over UDP. RFC 2661 section 3.1, RFC 3931 section 4.1.2.</summary>
internal static class L2tpHeader
{
    private const int Control = 0x8000;
    private const int HasLength = 0x4000;
    private const int HasSequence = 0x0800;
    private const int HasOffset = 0x0200;

    public static void OverUdp(ref PacketWalk walk)
    {
        if (!walk.TryEnter(HeaderKind.L2tp, 6))
        {
            return;
        }

        // What data of version 3 begins with was agreed on elsewhere: a cookie of 0, 4 or 8 bytes, and more.
        var flags = walk.ReadUInt16(0);
        if ((flags & 0xF) != 2 || (flags & Control) != 0)
        {
            return;
        }

        var size = 6 + ((flags & HasLength) != 0 ? 2 : 0) + ((flags & HasSequence) != 0 ? 4 : 0);
        if ((flags & HasOffset) != 0)
        {
            if (walk.Available < size + 2)
            {
                walk.Headers.IsTruncated = true;
                return;
            }

            size += 2 + walk.ReadUInt16(size);
        }

        if (walk.TryPass(size))
        {
            walk.Next = WalkStep.Ppp;
        }
    }
}
