namespace Sflow.Protocol.Records.Counters;

/// <summary>What all counters have in common. sFlow Version 5, counters_sample: a counter that is not supported is sent as all ones.</summary>
public static class CounterValue
{
    /// <summary>Whether an agent counts this.</summary>
    /// <param name="counter">A counter of 32 bits.</param>
    /// <returns>False for 0xFFFFFFFF, which means unknown.</returns>
    public static bool IsKnown(uint counter) => counter != uint.MaxValue;

    /// <summary>Whether an agent counts this.</summary>
    /// <param name="counter">A counter of 64 bits.</param>
    /// <returns>False for 0xFFFFFFFFFFFFFFFF, which means unknown.</returns>
    public static bool IsKnown(ulong counter) => counter != ulong.MaxValue;
}
