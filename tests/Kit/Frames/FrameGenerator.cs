namespace Sflow.Tests.Frames;

/// <summary>
/// Makes Ethernet frames of many kinds, nested at random, repeatably: what an agent may sample. Each is well formed as far as its
/// bytes go; <see cref="Cut"/> takes the beginning of one, as agents do, and <see cref="Spoil"/> makes it lie.
/// </summary>
internal sealed partial class FrameGenerator(int seed)
{
    /// <summary>How many packets may be inside of one another.</summary>
    private const int MaxDepth = 4;

    private readonly Dice _dice = new(seed);
    private int _depth;

    /// <summary>Makes a whole frame, without its check sequence.</summary>
    public byte[] Next()
    {
        _depth = 0;
        return Ethernet();
    }

    /// <summary>The first bytes of a frame: as many as agents sample, or as the frame has.</summary>
    public byte[] Cut(byte[] frame)
    {
        var length = _dice.Below(10) switch
        {
            < 4 => 128,
            < 6 => 64,
            < 8 => 256,
            8 => _dice.Between(1, frame.Length),
            _ => frame.Length,
        };
        return frame[..Math.Min(length, frame.Length)];
    }

    /// <summary>Changes some of a frame's bits, so that lengths, versions and types lie.</summary>
    public byte[] Spoil(byte[] frame)
    {
        var spoilt = (byte[])frame.Clone();
        for (var changes = _dice.Between(1, 4); changes > 0; changes--)
        {
            // Behind the addresses, and mostly in the headers.
            var at = _dice.Between(Math.Min(12, spoilt.Length - 1), Math.Min(_dice.Pick(40, 80, 2000), spoilt.Length - 1));
            spoilt[at] = _dice.OneIn(2) ? _dice.U8() : (byte)(spoilt[at] ^ (1 << _dice.Below(8)));
        }

        return spoilt;
    }

    /// <summary>Something inside of a tunnel, or a filler where there is enough already.</summary>
    private byte[] Inside(Func<byte[]> make)
    {
        if (_depth >= MaxDepth)
        {
            return _dice.Filler(20);
        }

        _depth++;
        var bytes = make();
        _depth--;
        return bytes;
    }
}
