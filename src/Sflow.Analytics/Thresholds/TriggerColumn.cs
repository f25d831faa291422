namespace Sflow.Analytics.Thresholds;

/// <summary>How the flows of a table stand to one threshold, beside the table's own entries.</summary>
internal sealed class TriggerColumn
{
    private TriggerState[] _states = [];

    /// <summary>When the last of the flows is below again and its timeout over, as far as is known: for thresholds that make one event for all.</summary>
    public double TriggeredUntil { get; set; } = double.NegativeInfinity;

    public ref TriggerState this[int index]
    {
        get
        {
            if (index >= _states.Length)
            {
                Array.Resize(ref _states, Math.Max(index + 1, _states.Length * 2));
            }

            return ref _states[index];
        }
    }

    /// <summary>Copies a flow to an earlier number.</summary>
    public void Move(int from, int to)
    {
        if (from < _states.Length)
        {
            _states[to] = _states[from];
        }
    }

    /// <summary>Forgets flows from a number on.</summary>
    public void Truncate(int count)
    {
        if (count < _states.Length)
        {
            Array.Clear(_states, count, _states.Length - count);
        }
    }
}
