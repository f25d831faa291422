using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>What a reader made of a capture.</summary>
internal sealed record Captures(List<byte[]> Payloads, List<long> Times, CaptureStatistics Statistics)
{
    public static Captures Read(byte[] capture, CaptureReaderOptions? options = null)
    {
        using var reader = CaptureReader.Open(new MemoryStream(capture), options);
        return Read(reader);
    }

    public static Captures Read(CaptureReader reader)
    {
        var payloads = new List<byte[]>();
        var times = new List<long>();
        while (reader.TryRead(out var datagram))
        {
            payloads.Add(datagram.Bytes.ToArray());
            times.Add(datagram.TimestampNanoseconds);
        }

        Assert.False(reader.TryRead(out _));
        return new Captures(payloads, times, reader.Statistics);
    }
}
