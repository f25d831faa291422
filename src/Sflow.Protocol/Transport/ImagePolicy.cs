using Microsoft.Extensions.ObjectPool;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Makes the arrays in which a collector reads datagrams of versions 2 and 4, each for the largest that it takes. One that is returned is
/// poisoned when that is asked for.
/// </summary>
internal sealed class ImagePolicy(SflowCollectorOptions options) : PooledObjectPolicy<byte[]>
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
