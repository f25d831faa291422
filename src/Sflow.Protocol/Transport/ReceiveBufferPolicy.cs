using Microsoft.Extensions.ObjectPool;

namespace Sflow.Protocol.Transport;

/// <summary>Makes receive buffers, and poisons returned ones when asked.</summary>
internal sealed class ReceiveBufferPolicy(int size, bool poison) : PooledObjectPolicy<byte[]>
{
    public const byte Poison = 0xDB;

    public override byte[] Create() => new byte[size];

    public override bool Return(byte[] obj)
    {
        if (poison)
        {
            obj.AsSpan().Fill(Poison);
        }

        return true;
    }
}
