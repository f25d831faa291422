namespace Sflow.Analytics.Statistics;

/// <summary>
/// Counts different values by their hashes: exactly up to <see cref="ExactLimit"/>, then by HyperLogLog (Flajolet, Fusy, Gandouet, Meunier 2007) with 4096
/// registers, estimated by Ertl's formula (New cardinality estimation algorithms for HyperLogLog sketches, 2017), which needs no correction tables.
/// It takes 4 kB at the most, however many values there are. Not safe for several threads.
/// </summary>
public sealed class DistinctCounter
{
    /// <summary>How many values are counted exactly: their hashes take as much room as the registers.</summary>
    public const int ExactLimit = 256;

    private const int IndexBits = 12;
    private const int Registers = 1 << IndexBits;
    private const int MaxRank = 64 - IndexBits + 1;

    private ulong[] _hashes = [];
    private int _count;
    private byte[]? _registers;

    /// <summary>The standard error of an estimate, relative to it: 1.04/√4096, 1.6 %.</summary>
    public static double RelativeError { get; } = 1.04 / Math.Sqrt(Registers);

    /// <summary>Whether the count has no error but that two hashes may be equal (one in 10^14).</summary>
    public bool IsExact => _registers is null;

    /// <summary>How many different values there were: the count, or its estimate.</summary>
    public double Count => _registers is null ? _count : Estimate(_registers);

    /// <summary>The bounds of the count with 95 % confidence: ± 1.96 standard errors; a point while it is exact.</summary>
    public ConfidenceInterval Interval
    {
        get
        {
            var count = Count;
            var error = IsExact ? 0 : 1.96 * RelativeError * count;
            return new ConfidenceInterval(Math.Max(Math.Min(count, ExactLimit), count - error), count + error);
        }
    }

    /// <summary>Counts a value.</summary>
    /// <param name="hash">Its hash, all of whose 64 bits must be evenly spread, and equal for equal values.</param>
    public void Add(ulong hash)
    {
        if (_registers is null && !TryAddExact(hash))
        {
            _registers = new byte[Registers];
            foreach (var known in _hashes)
            {
                if (known != 0)
                {
                    Raise(_registers, known);
                }
            }

            _hashes = [];
        }

        if (_registers is not null)
        {
            Raise(_registers, hash);
        }
    }

    /// <summary>Counts everything that another counter has counted; what both have seen is one.</summary>
    /// <param name="other">The other counter, which stays as it is.</param>
    public void Merge(DistinctCounter other)
    {
        ThrowHelper.ThrowIfNull(other, nameof(other));
        if (other._registers is null)
        {
            foreach (var hash in other._hashes)
            {
                if (hash != 0)
                {
                    Add(hash);
                }
            }

            return;
        }

        if (_registers is null)
        {
            var own = _hashes;
            _registers = (byte[])other._registers.Clone();
            _hashes = [];
            foreach (var hash in own)
            {
                if (hash != 0)
                {
                    Raise(_registers, hash);
                }
            }

            return;
        }

        for (var i = 0; i < Registers; i++)
        {
            _registers[i] = Math.Max(_registers[i], other._registers[i]);
        }
    }

    /// <summary>Adds to the table of hashes, in which 0 is a free place; a hash of 0 is taken for 1.</summary>
    /// <returns>False when there is no room for another one.</returns>
    private bool TryAddExact(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        if (_count * 2 >= _hashes.Length)
        {
            if (Contains(hash))
            {
                return true;
            }

            if (_count == ExactLimit)
            {
                return false;
            }

            var smaller = _hashes;
            _hashes = new ulong[Math.Max(4, smaller.Length * 2)];
            foreach (var known in smaller)
            {
                if (known != 0)
                {
                    Place(known);
                }
            }
        }

        _count += Place(hash) ? 1 : 0;
        return true;
    }

    private bool Contains(ulong hash) => _hashes.Length != 0 && _hashes[Find(hash)] == hash;

    private bool Place(ulong hash)
    {
        var at = Find(hash);
        var isNew = _hashes[at] == 0;
        _hashes[at] = hash;
        return isNew;
    }

    /// <summary>Where a hash is, or the free place where it would go.</summary>
    private int Find(ulong hash)
    {
        var mask = _hashes.Length - 1;
        var at = (int)hash & mask;
        while (_hashes[at] != 0 && _hashes[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    /// <summary>The first 12 bits choose a register, which keeps the longest run of zeros behind them, plus one.</summary>
    private static void Raise(byte[] registers, ulong hash)
    {
        ref var register = ref registers[hash >> (64 - IndexBits)];
        var rest = hash << IndexBits;
        byte rank = 1;
        while (rank < MaxRank && (rest & (1UL << 63)) == 0)
        {
            rank++;
            rest <<= 1;
        }

        register = Math.Max(register, rank);
    }

    /// <summary>Ertl's algorithm 6.</summary>
    private static double Estimate(byte[] registers)
    {
        var counts = new int[MaxRank + 1];
        foreach (var register in registers)
        {
            counts[register]++;
        }

        var z = Registers * Tau(1 - (counts[MaxRank] / (double)Registers));
        for (var rank = MaxRank - 1; rank >= 1; rank--)
        {
            z = 0.5 * (z + counts[rank]);
        }

        z += Registers * Sigma(counts[0] / (double)Registers);
        return Registers * (double)Registers / (2 * Math.Log(2) * z);
    }

    /// <summary>σ(x) = x + Σ x^(2^k)·2^(k−1): what the registers that are still 0 add.</summary>
    private static double Sigma(double x)
    {
        var sum = x;
        var weight = 1.0;
        for (double last = -1; !sum.Equals(last) && x < 1; weight *= 2)
        {
            x *= x;
            last = sum;
            sum += x * weight;
        }

        return x < 1 ? sum : double.PositiveInfinity;
    }

    /// <summary>τ(x) = (1 − x − Σ (1 − x^(2^−k))²·2^−k)/3: what the registers that are full add.</summary>
    private static double Tau(double x)
    {
        if (x is <= 0 or >= 1)
        {
            return 0;
        }

        var sum = 1 - x;
        var weight = 1.0;
        for (double last = -1; !sum.Equals(last);)
        {
            x = Math.Sqrt(x);
            last = sum;
            weight *= 0.5;
            sum -= (1 - x) * (1 - x) * weight;
        }

        return sum / 3;
    }
}
