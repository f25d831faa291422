using Microsoft.Extensions.ObjectPool;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Makes arrays into which datagrams of versions 2 and 4 are translated, each for the largest that a collector takes, and poisons returned
/// ones when asked.
/// </summary>
internal sealed class TranslationPolicy(SflowCollectorOptions options) : PooledObjectPolicy<byte[]>
{
    private readonly int _size = LegacyDatagram.SizeFor(options.MaxDatagramSize);
    private readonly bool _poison = options.PoisonBuffers;

    public override byte[] Create() => new byte[_size];

    public override bool Return(byte[] obj)
    {
        if (_poison)
        {
            obj.AsSpan().Fill(CollectorHandler.Poison);
        }

        return true;
    }
}
