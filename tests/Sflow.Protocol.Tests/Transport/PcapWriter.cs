namespace Sflow.Protocol.Tests.Transport;

/// <summary>Writes classic captures.</summary>
internal sealed class PcapWriter
{
    public const uint Micro = 0xA1B2C3D4;
    public const uint Nano = 0xA1B23C4D;

    private readonly ByteWriter _out;

    public PcapWriter(uint network = 1, bool bigEndian = false, uint magic = Micro, int major = 2)
    {
        _out = new ByteWriter(bigEndian);
        _out.UInt32(magic).UInt16(major).UInt16(4).UInt32(0).UInt32(0).UInt32(262144).UInt32(network);
    }

    public PcapWriter Packet(byte[] packet, uint seconds = 1_700_000_000, uint fraction = 123_456, int? captured = null)
    {
        var length = captured ?? packet.Length;
        _out.UInt32(seconds).UInt32(fraction).UInt32((uint)length).UInt32((uint)packet.Length).Bytes(packet.AsSpan(0, length));
        return this;
    }

    public PcapWriter Raw(params ReadOnlySpan<byte> bytes)
    {
        _out.Bytes(bytes);
        return this;
    }

    public PcapWriter RawHeader(uint captured)
    {
        _out.UInt32(0).UInt32(0).UInt32(captured).UInt32(captured);
        return this;
    }

    public byte[] ToArray() => _out.ToArray();
}
