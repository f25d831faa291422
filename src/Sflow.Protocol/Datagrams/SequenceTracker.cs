namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Follows one sequence of numbers and counts what is missing from it: the datagrams of an agent and sub-agent, the flow samples or the
/// counter samples of a data source. A sequence that wraps goes on; one that goes back or far ahead began anew, and nothing is counted as lost.
/// sFlow Version 5, sample_datagram_v5 and flow_sample.
/// </summary>
public struct SequenceTracker
{
    /// <summary>The largest gap that is counted as loss; an agent that jumps further has begun anew, or its numbers mean nothing.</summary>
    public const uint LargestGap = 65535;

    /// <summary>How far back a number is taken for one that was overtaken.</summary>
    public const uint LargestDelay = 16;

    private uint _last;
    private bool _started;

    /// <summary>Numbers that were left out and have not come late.</summary>
    public long Lost { get; private set; }

    /// <summary>How often the sequence began anew.</summary>
    public long Restarts { get; private set; }

    /// <summary>Takes the next number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>How it stands to the one before.</returns>
    public SequenceStep Observe(uint number)
    {
        var ahead = unchecked(number - _last);
        if (!_started)
        {
            _started = true;
            _last = number;
            return SequenceStep.First;
        }

        if (ahead == 0)
        {
            return SequenceStep.Repeated;
        }

        if (ahead <= LargestGap + 1)
        {
            _last = number;
            Lost += ahead - 1;
            return ahead == 1 ? SequenceStep.Next : SequenceStep.Gap;
        }

        // Agents begin with 1, and some with 0: that is a beginning, however near.
        if (number > 1 && unchecked(_last - number) <= LargestDelay)
        {
            Lost = Math.Max(0, Lost - 1);
            return SequenceStep.Late;
        }

        _last = number;
        Restarts++;
        return SequenceStep.Restart;
    }
}
