using Sflow.Analytics.Thresholds;

namespace Sflow.Analytics.Tests.Thresholds;

public class EventLogTests
{
    [Fact]
    public void Read_AfterANumber_GivesTheNewerOnesInOrder()
    {
        var log = new EventLog(null);
        Add(log, 5);
        Assert.Equal([3L, 4L, 5L], log.Read(2).Select(raised => raised.EventId));
        Assert.Equal([1L, 2L], log.Read(0, 2).Select(raised => raised.EventId));
        Assert.Equal([1L, 2L, 3L, 4L, 5L], log.Read(-7).Select(raised => raised.EventId));
        Assert.Empty(log.Read(5));
        Assert.Empty(log.Read(long.MaxValue));
        Assert.Equal(5, log.LastEventId);
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Read(0, -1));
    }

    [Fact]
    public void Read_TooLate_BeginsWithTheOldestThatIsKept()
    {
        var log = new EventLog(null);
        Add(log, EventLog.Capacity + 10);
        var kept = log.Read(0);
        Assert.Equal(Enumerable.Range(11, EventLog.Capacity).Select(number => (long)number), kept.Select(raised => raised.EventId));
    }

    [Fact]
    public async Task ReadAsync_WithoutANewerOne_WaitsForItOrForTheTimeout()
    {
        var log = new EventLog(null);
        Assert.Empty(await log.ReadAsync(0, TimeSpan.FromMilliseconds(20)));
        var waiting = log.ReadAsync(0, Timeout.InfiniteTimeSpan);
        Assert.False(waiting.IsCompleted);
        Add(log, 1);
        Assert.Equal(1, Assert.Single(await waiting).EventId);
        Assert.Single(await log.ReadAsync(0, TimeSpan.Zero));

        using var end = new CancellationTokenSource();
        var ended = log.ReadAsync(1, Timeout.InfiniteTimeSpan, end.Token);
        end.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ended);
    }

    [Fact]
    public async Task ReadAllAsync_GivesEachEventOnceWhoeverElseReads()
    {
        var log = new EventLog(null);
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var numbers = new List<long>();
            await foreach (var raised in log.ReadAllAsync(0, end.Token))
            {
                numbers.Add(raised.EventId);
                if (numbers.Count == 500)
                {
                    break;
                }
            }

            return numbers;
        })).ToList();
        var writers = Enumerable.Range(0, 5).Select(_ => Task.Run(() => Add(log, 100)));
        await Task.WhenAll(writers);
        foreach (var reader in readers)
        {
            Assert.Equal(Enumerable.Range(1, 500).Select(number => (long)number), await reader.WaitAsync(TimeSpan.FromSeconds(20)));
        }

        end.Cancel();
    }

    private static void Add(EventLog log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Add(new ThresholdEvent(0, default, "id", default, default, "metric", 1, 2, new(1, 3), "key", []));
        }
    }
}
