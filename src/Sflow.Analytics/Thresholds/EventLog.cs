using System.Runtime.CompilerServices;

namespace Sflow.Analytics.Thresholds;

/// <summary>
/// The events of an analyzer, the last 1000 of them: to be read from a number on, waited for, enumerated as they come, or taken by
/// <see cref="FlowAnalyzerOptions.EventHandler"/>. Who reads too slowly sees a gap in the numbers and loses what is in it. Safe to use from any thread.
/// </summary>
public sealed class EventLog
{
    /// <summary>How many events are kept.</summary>
    public const int Capacity = 1000;

    private readonly object _gate = new();
    private readonly Action<ThresholdEvent>? _handler;
    private readonly ThresholdEvent?[] _events = new ThresholdEvent?[Capacity];
    private TaskCompletionSource<bool> _next = NewSource();
    private long _last;

    internal EventLog(Action<ThresholdEvent>? handler) => _handler = handler;

    /// <summary>The number of the last event; 0 before the first.</summary>
    public long LastEventId
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>Reads events in their order.</summary>
    /// <param name="after">The number of the last event that is known; 0 for all that are kept.</param>
    /// <param name="count">How many at the most.</param>
    /// <returns>The events; none when there are no newer ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<ThresholdEvent> Read(long after, int count = Capacity)
    {
        ThrowHelper.ThrowIfNegative(count, nameof(count));
        lock (_gate)
        {
            var list = new List<ThresholdEvent>();
            for (var number = Math.Min(Math.Max(Math.Max(after, 0), _last - Capacity), _last) + 1; number <= _last && list.Count < count; number++)
            {
                list.Add(_events[number % Capacity]!);
            }

            return list;
        }
    }

    /// <summary>Reads events in their order, and waits for one when there is none: a long poll.</summary>
    /// <param name="after">The number of the last event that is known.</param>
    /// <param name="timeout">How long to wait at the most; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative and not infinite, or more than 49 days.</exception>
    /// <returns>The events; none when the time is over.</returns>
    public async Task<IReadOnlyList<ThresholdEvent>> ReadAsync(long after, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        Task next;
        lock (_gate)
        {
            next = _last > after ? Task.CompletedTask : _next.Task;
        }

        if (!next.IsCompleted)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            end.CancelAfter(timeout);
            var ended = NewSource();
            using (end.Token.Register(() => ended.TrySetResult(true)))
            {
                await Task.WhenAny(next, ended.Task).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return Read(after);
    }

    /// <summary>Enumerates events as they come.</summary>
    /// <param name="after">The number of the last event that is known; 0 begins with those that are kept.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The events, without an end of their own.</returns>
    public async IAsyncEnumerable<ThresholdEvent> ReadAllAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            foreach (var raised in await ReadAsync(after, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false))
            {
                after = raised.EventId;
                yield return raised;
            }
        }
    }

    internal void Add(ThresholdEvent raised)
    {
        TaskCompletionSource<bool> next;
        lock (_gate)
        {
            raised = raised with { EventId = ++_last };
            _events[_last % Capacity] = raised;
            next = _next;
            _next = NewSource();
        }

        next.TrySetResult(true);
        _handler?.Invoke(raised);
    }

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
