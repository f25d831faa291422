using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Benchmarks.Kit;

/// <summary>
/// The datagrams of a real capture in memory, given round and round. A benchmark asks for a fixed number of samples an invocation, so that
/// its figures are per sample; what the last datagram held beyond it is taken off the next invocation.
/// </summary>
internal sealed class ReplayBuffer
{
    private readonly byte[] _bytes;
    private readonly (int Offset, int Length, int Samples)[] _datagrams;
    private int _next;
    private int _ahead;

    public ReplayBuffer(string capture)
    {
        using var reader = CaptureReader.Open(Path.Combine(AppContext.BaseDirectory, "Corpus", capture + ".pcap"));
        var bytes = new List<byte>();
        var datagrams = new List<(int, int, int)>();
        while (reader.TryRead(out var captured))
        {
            if (!captured.TryParse(out var datagram, out _))
            {
                throw new InvalidOperationException($"{capture} holds a datagram that cannot be read.");
            }

            var samples = 0;
            foreach (var _ in datagram.Samples)
            {
                samples++;
            }

            datagrams.Add((bytes.Count, captured.Length, samples));
            bytes.AddRange(captured.Bytes.ToArray());
        }

        _bytes = [.. bytes];
        _datagrams = [.. datagrams];
    }

    /// <summary>The bytes of all datagrams.</summary>
    public int Length => _bytes.Length;

    /// <summary>Hands datagrams to the action until the number of samples is reached.</summary>
    public void Run<TAction>(int samples, ref TAction action)
        where TAction : struct, IDatagramAction
    {
        var left = samples - _ahead;
        while (left > 0)
        {
            var (offset, length, count) = _datagrams[_next];
            _next = _next + 1 == _datagrams.Length ? 0 : _next + 1;
            SflowDatagram.TryParse(_bytes, offset, length, out var datagram, out _);
            action.Take(datagram);
            left -= count;
        }

        _ahead = -left;
    }
}
