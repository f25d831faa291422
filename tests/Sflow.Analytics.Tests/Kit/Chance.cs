namespace Sflow.Analytics.Tests.Kit;

/// <summary>Laws of chance over a seeded generator.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public double Next() => _random.NextDouble();

    /// <summary>A Poisson number. Beyond 1000 the normal law is near enough for packets that were not sampled.</summary>
    public int Poisson(double mean)
    {
        if (mean > 1000)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
            return (int)Math.Round(mean + (normal * Math.Sqrt(mean)));
        }

        var count = 0;
        for (var left = mean; ; count++)
        {
            left += Math.Log(1 - _random.NextDouble());
            if (left < 0)
            {
                return count;
            }
        }
    }
}
