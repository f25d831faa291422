using System.Globalization;
using System.Net;
using System.Runtime;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Benchmarks.Receive;

/// <summary>
/// What <c>benchmarks/receive/recvmmsg.c</c> does, with a collector of default options: the datagram's header is read and its bytes are counted.
/// Prints and measures as that does.
/// </summary>
internal sealed class ReceiveProgram(long warmUp, long count)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _ended = new();
    private long _received;
    private long _bytes;
    private long _endBytes;
    private TimeSpan _begin;
    private TimeSpan _jit;
    private TimeSpan _end;

    public static int Run(string[] args)
    {
        var (warmUp, count) = args is [var first, var second]
            ? (long.Parse(first, CultureInfo.InvariantCulture), long.Parse(second, CultureInfo.InvariantCulture))
            : (0, 1_000_000);
        new ReceiveProgram(warmUp, count).Run();
        return 0;
    }

    private void Run()
    {
        using var collector = new SflowCollector(new SflowCollectorOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) }, Handle);
        collector.Start();
        Console.WriteLine($"ready {collector.LocalEndPoint.Port}");
        for (long last = -1; !_ended.Task.Wait(Pause) && (last <= 0 || last != Volatile.Read(ref _received));)
        {
            last = Volatile.Read(ref _received);
        }

        var end = _ended.Task.IsCompleted ? _end : Environment.CpuUsage.TotalTime;
        collector.Dispose();
        var measured = Math.Min(_received, warmUp + count) - warmUp;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"received {measured} bytes {(_ended.Task.IsCompleted ? _endBytes : _bytes)} ns {(end - _begin).TotalNanoseconds / measured:F1} kernelDrops {collector.Statistics.KernelDrops} jit {_jit.TotalMilliseconds:F1} ms"));
    }

    private void Handle(in SflowDatagram datagram, in ReceiveInfo info)
    {
        if (_received == warmUp)
        {
            _begin = Environment.CpuUsage.TotalTime;
            _jit = JitInfo.GetCompilationTime();
            _bytes = 0;
        }

        _bytes += datagram.Length;
        if (++_received == warmUp + count)
        {
            _end = Environment.CpuUsage.TotalTime;
            _endBytes = _bytes;
            _jit = JitInfo.GetCompilationTime() - _jit;
            _ended.SetResult();
        }
    }
}
