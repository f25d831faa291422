namespace Sflow.Analytics.Flows;

/// <summary>
/// Exponential smoothing by forward decay (Cormode, Shkapenyuk, Srivastava, Xu: Forward Decay, ICDE 2009): a sample weighs
/// e^((time − landmark)/t) more the later it comes, and a sum is divided by the weight of now when it is read. So nothing has to decay
/// meanwhile, and one exponential serves all samples of a tick.
/// </summary>
internal sealed class SmoothingClock(double timeConstant)
{
    /// <summary>The landmark moves before weights and their squares come near the end of a double's range.</summary>
    private const double MaxExponent = 100;

    private double _landmark;
    private double _time;

    /// <summary>The weight of a sample that comes now, for a rate per second.</summary>
    public double Weight { get; private set; } = 1 / timeConstant;

    /// <summary>What turns a sum of weights into the rate of now.</summary>
    public double Decay { get; private set; } = 1;

    /// <summary>t, in seconds.</summary>
    public double TimeConstant => timeConstant;

    /// <summary>Seconds after which nothing worth speaking of is left of a sample: e^−15 is 3 in 10 million.</summary>
    public double FadeTime => 15 * timeConstant;

    /// <summary>Goes on to a time.</summary>
    /// <returns>What all sums (and, squared, all sums of squares) must be multiplied by, as the landmark has moved; 1 when it has not.</returns>
    public double Advance(double time)
    {
        if (time <= _time)
        {
            return 1;
        }

        _time = time;
        var exponent = (time - _landmark) / timeConstant;
        var rescale = 1.0;
        if (exponent > MaxExponent)
        {
            rescale = Math.Exp(-exponent);
            _landmark = time;
            exponent = 0;
        }

        var weight = Math.Exp(exponent);
        Weight = weight / timeConstant;
        Decay = 1 / weight;
        return rescale;
    }
}
