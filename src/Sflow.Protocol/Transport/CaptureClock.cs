namespace Sflow.Protocol.Transport;

/// <summary>Turns an interface's timestamps into nanoseconds since 1970. draft-ietf-opsawg-pcapng, if_tsresol and if_tsoffset.</summary>
internal readonly struct CaptureClock
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The number of seconds whose nanoseconds fit 64 bits, less one for the fraction.</summary>
    private const long MaxSeconds = (long.MaxValue / NanosecondsPerSecond) - 1;

    /// <summary>A fraction of so many bits, times the nanoseconds of a second, fits 64 bits.</summary>
    private const int FractionBits = 34;

    private readonly byte _resolution;
    private readonly long _offset;

    /// <summary>Makes a clock.</summary>
    /// <param name="resolution">Negative exponent of 10, or of 2 when the highest bit is set.</param>
    /// <param name="offset">Seconds to add.</param>
    public CaptureClock(byte resolution, long offset)
    {
        _resolution = resolution;
        _offset = offset;
    }

    public long ToNanoseconds(ulong units)
    {
        var exponent = _resolution & 0x7F;
        ulong seconds;
        long fraction;
        if ((_resolution & 0x80) != 0)
        {
            seconds = exponent < 64 ? units >> exponent : 0;
            fraction = BinaryFraction(exponent < 64 ? units & ((1UL << exponent) - 1) : units, exponent);
        }
        else
        {
            // 10^19 is the largest power in 64 bits; finer units never make a second.
            var perSecond = exponent <= 19 ? PowerOf10(exponent) : 0;
            seconds = perSecond == 0 ? 0 : units / perSecond;
            var rest = perSecond == 0 ? units : units % perSecond;
            fraction = exponent <= 9 ? (long)(rest * PowerOf10(9 - exponent)) : exponent <= 28 ? (long)(rest / PowerOf10(exponent - 9)) : 0;
        }

        return (AddClamped(seconds, _offset) * NanosecondsPerSecond) + fraction;
    }

    private static long BinaryFraction(ulong rest, int bits)
    {
        var excess = Math.Max(0, bits - FractionBits);
        rest = excess < 64 ? rest >> excess : 0;
        return (long)((rest * NanosecondsPerSecond) >> (bits - excess));
    }

    private static long AddClamped(ulong seconds, long offset)
    {
        var bounded = (long)Math.Min(seconds, MaxSeconds);
        var shift = Math.Max(-MaxSeconds, Math.Min(MaxSeconds, offset));
        return Math.Max(-MaxSeconds, Math.Min(MaxSeconds, bounded + shift));
    }

    private static ulong PowerOf10(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
