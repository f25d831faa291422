using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>A writer and what it has finished.</summary>
internal sealed class DatagramSink
{
    public DatagramSink(int size = SflowDatagramWriter.DefaultMaxDatagramSize, int offset = 0, int maxSamples = int.MaxValue)
    {
        var buffer = new byte[offset + size + offset];
        Writer = new SflowDatagramWriter(new ArraySegment<byte>(buffer, offset, size), Take) { MaxSamples = maxSamples };
        Buffer = buffer;
    }

    public SflowDatagramWriter Writer { get; }

    public byte[] Buffer { get; }

    public List<byte[]> Datagrams { get; } = [];

    /// <summary>What is done when a datagram is finished, beside keeping it.</summary>
    public Action<ArraySegment<byte>>? OnDatagram { get; set; }

    public static SflowDatagram Parse(byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        return datagram;
    }

    /// <summary>Flushes and gives the only datagram, which is sound.</summary>
    public SflowDatagram Single()
    {
        Writer.Flush();
        var datagram = Parse(Assert.Single(Datagrams));
        Assert.Equal(default, datagram.Diagnose().First);
        return datagram;
    }

    private void Take(ArraySegment<byte> datagram)
    {
        Datagrams.Add([.. datagram]);
        OnDatagram?.Invoke(datagram);
    }
}
