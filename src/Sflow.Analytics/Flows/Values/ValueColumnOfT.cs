namespace Sflow.Analytics.Flows.Values;

/// <summary>A column whose state of a flow is a structure.</summary>
internal abstract class ValueColumn<T> : ValueColumn
    where T : struct
{
    private T[] _states = new T[4];

    public sealed override void Add(int index)
    {
        if (index == _states.Length)
        {
            Array.Resize(ref _states, index * 2);
        }

        _states[index] = default;
    }

    public sealed override void Move(int from, int to) => _states[to] = _states[from];

    /// <summary>Objects of flows that are gone are not kept alive.</summary>
    public sealed override void Truncate(int count) => Array.Clear(_states, count, _states.Length - count);

    public sealed override void Merge(ValueColumn other, int from, int to) => Merge(ref _states[to], ((ValueColumn<T>)other)._states[from]);

    protected ref T StateOf(int index) => ref _states[index];

    protected abstract void Merge(ref T state, in T other);
}
