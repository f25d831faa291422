using System.Buffers.Binary;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>Packets put together from the outside in: each layer takes what it carries and tells its length. Checksums are 0.</summary>
internal static class Layers
{
    private const string Macs = "020000000002 020000000001";

    public static byte[] Hex(string text) => HexBytes.Parse(text);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(static part => part)];

    public static byte[] Ethernet(ushort type, params byte[][] payload) => Join([Hex(Macs), Word16(type), .. payload]);

    /// <summary>IEEE 802.3: a length, then LLC.</summary>
    public static byte[] Length8023(byte[] payload) => Ethernet((ushort)payload.Length, payload);

    public static byte[] Vlan(ushort tci, ushort type, params byte[][] payload) => Join([Word16(tci), Word16(type), .. payload]);

    /// <summary>10.1.0.1 to 10.1.0.2, time to live 64.</summary>
    public static byte[] IPv4(byte protocol, params byte[][] payload)
    {
        var inner = Join(payload);
        return Join(Hex("45 00"), Word16((ushort)(20 + inner.Length)), Hex("0001 0000 40"), [protocol], Hex("0000 0A010001 0A010002"), inner);
    }

    /// <summary>192.168.0.1 to 192.168.0.2: the inside of a tunnel.</summary>
    public static byte[] InnerIPv4(byte protocol, params byte[][] payload)
    {
        var inner = Join(payload);
        return Join(Hex("45 00"), Word16((ushort)(20 + inner.Length)), Hex("0002 0000 3F"), [protocol], Hex("0000 C0A80001 C0A80002"), inner);
    }

    /// <summary>2001:db8::1 to 2001:db8::2, hop limit 64.</summary>
    public static byte[] IPv6(byte next, params byte[][] payload)
    {
        var inner = Join(payload);
        return Join(
            Hex("60000000"), Word16((ushort)inner.Length), [next, 64], Hex("20010DB8000000000000000000000001 20010DB8000000000000000000000002"), inner);
    }

    public static byte[] Udp(ushort source, ushort destination, params byte[][] payload)
    {
        var inner = Join(payload);
        return Join(Word16(source), Word16(destination), Word16((ushort)(8 + inner.Length)), Hex("0000"), inner);
    }

    /// <summary>ACK and PSH, without options.</summary>
    public static byte[] Tcp(ushort source, ushort destination, params byte[][] payload) =>
        Join([Word16(source), Word16(destination), Hex("00000001 00000002 5018 2000 0000 0000"), .. payload]);

    public static byte[] Text(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    public static byte[] OverUdp(ushort port, params byte[][] payload) => Ethernet(0x0800, IPv4(17, Udp(40000, port, payload)));

    public static byte[] OverTcp(ushort port, params byte[][] payload) => Ethernet(0x0800, IPv4(6, Tcp(40000, port, payload)));

    public static byte[] Word16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }
}
