namespace Sflow.Protocol.Tests.Transport;

/// <summary>Writes pcapng captures, block by block.</summary>
internal sealed class PcapNgWriter
{
    private readonly ByteWriter _out = new();

    public PcapNgWriter Section(bool bigEndian = false, int major = 1)
    {
        _out.IsBigEndian = bigEndian;
        var body = Body().UInt32(0x1A2B3C4D).UInt16(major).UInt16(0).Int64(-1);
        return Block(0x0A0D0D0A, body.ToArray());
    }

    public PcapNgWriter Interface(int linkType = 1, uint snapLength = 0, byte? resolution = null, long? offset = null)
    {
        var body = Body().UInt16(linkType).UInt16(0).UInt32(snapLength);

        // An option of a kind that readers pass over, of a length that needs padding: if_name.
        body.UInt16(2).UInt16(5).Bytes("eth10"u8).Zeros(3);
        if (resolution is { } exponent)
        {
            body.UInt16(9).UInt16(1).Bytes(exponent).Zeros(3);
        }

        if (offset is { } seconds)
        {
            body.UInt16(14).UInt16(8).Int64(seconds);
        }

        return Block(1, body.UInt16(0).UInt16(0).ToArray());
    }

    public PcapNgWriter Enhanced(byte[] packet, ulong time = 0, uint from = 0, int options = 0, int? captured = null)
    {
        var length = captured ?? packet.Length;
        var body = Body().UInt32(from).UInt32((uint)(time >> 32)).UInt32((uint)time).UInt32((uint)length).UInt32((uint)packet.Length);
        return Block(6, Padded(body.Bytes(packet.AsSpan(0, length))).Zeros(options).ToArray());
    }

    public PcapNgWriter Obsolete(byte[] packet, ulong time = 0, int from = 0)
    {
        var body = Body().UInt16(from).UInt16(7).UInt32((uint)(time >> 32)).UInt32((uint)time).UInt32((uint)packet.Length).UInt32((uint)packet.Length);
        return Block(2, Padded(body.Bytes(packet)).ToArray());
    }

    public PcapNgWriter Simple(byte[] packet, int? captured = null) =>
        Block(3, Padded(Body().UInt32((uint)packet.Length).Bytes(packet.AsSpan(0, captured ?? packet.Length))).ToArray());

    public PcapNgWriter Block(uint type, byte[] body, uint? length = null, uint? trailer = null)
    {
        var total = length ?? (uint)body.Length + 12;
        _out.UInt32(type).UInt32(total).Bytes(body).UInt32(trailer ?? total);
        return this;
    }

    public int Length => _out.Length;

    public byte[] ToArray() => _out.ToArray();

    private ByteWriter Body() => new(_out.IsBigEndian);

    private static ByteWriter Padded(ByteWriter body) => body.Zeros((4 - (body.Length % 4)) % 4);
}
