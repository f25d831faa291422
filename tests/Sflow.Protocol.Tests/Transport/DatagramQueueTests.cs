using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class DatagramQueueTests
{
    private const int Size = SflowCollectorOptions.MinQueueSize;
    private const int Largest = 65535;

    [Fact]
    public void TryAdd_RandomSizes_ComeOutInOrderAndWhole()
    {
        using var queue = new DatagramQueue(Size);
        var random = new Random(6343);
        var waiting = new Queue<(byte[] Bytes, int Port)>();
        var (taken, refused) = (0, 0);
        for (var port = 0; taken < 20_000; port++)
        {
            var bytes = new byte[random.Next(8) == 0 ? random.Next(Largest + 1) : random.Next(1500)];
            random.NextBytes(bytes);
            if (queue.TryAdd(bytes, 0, bytes.Length, new ReceiveInfo(default, port, 0)))
            {
                waiting.Enqueue((bytes, port));
            }
            else
            {
                refused++;
            }

            Assert.Equal(waiting.Count, queue.Count);
            for (var count = waiting.Count == 0 ? 0 : random.Next(waiting.Count + 1) / 2; count > 0; count--)
            {
                Assert.True(queue.TryTake(out var entry));
                var (expected, sent) = waiting.Dequeue();
                Assert.Equal(sent, entry.Info.Port);
                Assert.True(expected.AsSpan().SequenceEqual(queue.Buffer.AsSpan(entry.Offset, entry.Length)));
                queue.Release(entry);
                taken++;
            }
        }

        Assert.True(refused > 100);
    }

    [Fact]
    public void TryAdd_Empty_TakesTheLargestWhereverItIs()
    {
        using var queue = new DatagramQueue(Size);
        var bytes = new byte[Largest];
        for (var offset = 0; offset < 600; offset++)
        {
            foreach (var length in new[] { 100, Largest })
            {
                Assert.True(queue.TryAdd(bytes, 0, length, default));
                Assert.True(queue.TryTake(out var entry));
                queue.Release(entry);
            }
        }

        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void TryAdd_Full_TakesAsManyAsFit()
    {
        using var queue = new DatagramQueue(Size);
        var added = 0;
        while (queue.TryAdd(new byte[28], 0, 28, default))
        {
            added++;
        }

        Assert.Equal(Size / DatagramQueue.SmallestPiece, added);
        Assert.True(queue.TryTake(out var entry));
        Assert.False(queue.TryAdd(new byte[28], 0, 28, default));
        queue.Release(entry);
        Assert.True(queue.TryAdd(new byte[28], 0, 28, default));
    }

    [Fact]
    public async Task TryTake_SeveralAdding_GetsAllInTheOrderOfEach()
    {
        const int Each = 50_000;
        using var queue = new DatagramQueue(Size);
        var next = new uint[3];
        var worker = Task.Run(() =>
        {
            while (queue.TryTake(out var entry))
            {
                // Bytes tell the same as the entry, so that none was overwritten.
                Assert.Equal(next[entry.Info.Port]++, BitConverter.ToUInt32(queue.Buffer, entry.Offset));
                queue.Release(entry);
            }
        });

        await Task.WhenAll(Enumerable.Range(0, next.Length).Select(port => Task.Run(() =>
        {
            for (var i = 0u; i < Each; i++)
            {
                while (!queue.TryAdd(BitConverter.GetBytes(i), 0, 4, new ReceiveInfo(default, port, 0)))
                {
                    Thread.Yield();
                }

                queue.Signal();
            }
        }))).WaitAsync(CollectorKit.Patience);
        queue.Complete();
        await worker.WaitAsync(CollectorKit.Patience);

        Assert.All(next, count => Assert.Equal((uint)Each, count));
    }

    [Fact]
    public void TryTake_Completed_GivesWhatIsThereAndEnds()
    {
        using var queue = new DatagramQueue(Size);
        queue.TryAdd([1], 0, 1, default);
        queue.Complete();

        Assert.True(queue.TryTake(out var entry));
        queue.Release(entry);
        Assert.False(queue.TryTake(out _));
        Assert.False(queue.TryTake(out _));
    }

    [Fact]
    public void TryAdd_AfterWarmUp_AllocatesNothing()
    {
        using var queue = new DatagramQueue(Size);
        var bytes = new byte[1400];
        void Pass(int count)
        {
            for (var i = 0; i < count; i++)
            {
                queue.TryAdd(bytes, 0, bytes.Length, default);
                queue.Signal();
                queue.TryTake(out var entry);
                queue.Release(entry);
            }
        }

        Pass(1000);
        var before = AllocatedBytes.Begin();
        Pass(10_000);

        Assert.Equal(0, AllocatedBytes.Since(before));
    }
}
