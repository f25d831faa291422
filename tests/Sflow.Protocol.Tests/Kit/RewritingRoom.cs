using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Room for <see cref="DatagramRewriting"/>, and a datagram writer that looks at what it has written. For one thread.</summary>
internal sealed class RewritingRoom
{
    /// <summary>Room for any datagram and what padding may add to it.</summary>
    public const int Size = 70_000;

    private ArraySegment<byte> _last;

    public RewritingRoom() => Writer = new SflowDatagramWriter(new ArraySegment<byte>(new byte[Size]), Take);

    public byte[] First { get; } = new byte[Size];

    public byte[] Second { get; } = new byte[Size];

    public SflowDatagramWriter Writer { get; }

    /// <summary>The datagrams that were written since <see cref="Clear"/>.</summary>
    public int Datagrams { get; private set; }

    /// <summary>The samples in them.</summary>
    public int Samples { get; private set; }

    /// <summary>The last datagram, until another is written.</summary>
    public ReadOnlySpan<byte> Last => _last;

    public void Clear() => (Datagrams, Samples) = (0, 0);

    private void Take(ArraySegment<byte> bytes)
    {
        _last = bytes;
        Datagrams++;
        if (!SflowDatagram.TryParse(bytes.Array!, bytes.Offset, bytes.Count, out var datagram, out var error))
        {
            throw new FindingException($"The writer's datagram is none: {error}.");
        }

        var samples = datagram.Samples.GetEnumerator();
        while (samples.MoveNext())
        {
            Samples++;
        }

        if (samples.Error.IsError)
        {
            throw new FindingException($"The writer's datagram has samples at fault: {samples.Error}.");
        }
    }
}
