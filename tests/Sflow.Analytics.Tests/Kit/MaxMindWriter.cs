using System.Net;
using System.Text;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>Writes small databases by the MaxMind DB file format specification, version 2.0: a tree of bits, a data section, a map of metadata.</summary>
internal sealed class MaxMindWriter(string type, int ipVersion = 6, int recordSize = 28)
{
    private readonly List<(object? Left, object? Right)> _nodes = [(null, null)];

    /// <summary>Adds a network and what is known of it: maps, texts, numbers. A longer prefix comes after the shorter one that it is in.</summary>
    public MaxMindWriter Add(string prefix, Dictionary<string, object> record)
    {
        var parts = prefix.Split('/');
        var address = IPAddress.Parse(parts[0]).GetAddressBytes();
        var length = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        if (ipVersion == 6 && address.Length == 4)
        {
            address = [.. new byte[12], .. address];
            length += 96;
        }

        var at = 0;
        for (var bit = 0; bit < length; bit++)
        {
            var right = (address[bit / 8] & (0x80 >> (bit % 8))) != 0;
            var child = right ? _nodes[at].Right : _nodes[at].Left;
            if (bit == length - 1)
            {
                child = record;
            }
            else if (child is not int)
            {
                // What was known of the whole is known of both halves.
                _nodes.Add((child, child));
                child = _nodes.Count - 1;
            }

            _nodes[at] = right ? (_nodes[at].Left, child) : (child, _nodes[at].Right);
            at = child is int next ? next : at;
        }

        return this;
    }

    public byte[] ToArray()
    {
        var data = new List<byte>();
        var offsets = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var record in _nodes.SelectMany(node => new[] { node.Left, node.Right }).OfType<Dictionary<string, object>>())
        {
            if (offsets.TryAdd(record, data.Count))
            {
                Write(data, record);
            }
        }

        var file = new List<byte>();
        foreach (var (left, right) in _nodes)
        {
            WriteNode(file, NumberOf(left, offsets), NumberOf(right, offsets));
        }

        file.AddRange(new byte[16]);
        file.AddRange(data);
        file.AddRange((byte[])[0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8]);
        Write(file, new Dictionary<string, object>
        {
            ["binary_format_major_version"] = (ushort)2,
            ["binary_format_minor_version"] = (ushort)0,
            ["build_epoch"] = 1_700_000_000UL,
            ["database_type"] = type,
            ["description"] = new Dictionary<string, object> { ["en"] = "made by a test" },
            ["ip_version"] = (ushort)ipVersion,
            ["languages"] = new object[] { "en" },
            ["node_count"] = (uint)_nodes.Count,
            ["record_size"] = (ushort)recordSize,
        });
        return [.. file];
    }

    private uint NumberOf(object? record, Dictionary<object, int> offsets) =>
        record is int node ? (uint)node : (uint)(_nodes.Count + (record is null ? 0 : offsets[record] + 16));

    private void WriteNode(List<byte> file, uint left, uint right)
    {
        switch (recordSize)
        {
            case 24:
                file.AddRange([(byte)(left >> 16), (byte)(left >> 8), (byte)left, (byte)(right >> 16), (byte)(right >> 8), (byte)right]);
                break;
            case 28:
                file.AddRange([(byte)(left >> 16), (byte)(left >> 8), (byte)left, (byte)((left >> 24 << 4) | (right >> 24))]);
                file.AddRange([(byte)(right >> 16), (byte)(right >> 8), (byte)right]);
                break;
            default:
                file.AddRange([(byte)(left >> 24), (byte)(left >> 16), (byte)(left >> 8), (byte)left]);
                file.AddRange([(byte)(right >> 24), (byte)(right >> 16), (byte)(right >> 8), (byte)right]);
                break;
        }
    }

    /// <summary>A field of the data section: type and size, then the value.</summary>
    private static void Write(List<byte> data, object value)
    {
        switch (value)
        {
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                WriteControl(data, 2, bytes.Length);
                data.AddRange(bytes);
                break;
            case ushort number:
                WriteNumber(data, 5, number);
                break;
            case uint number:
                WriteNumber(data, 6, number);
                break;
            case ulong number:
                WriteNumber(data, 9, number);
                break;
            case Dictionary<string, object> map:
                WriteControl(data, 7, map.Count);
                foreach (var entry in map)
                {
                    Write(data, entry.Key);
                    Write(data, entry.Value);
                }

                break;
            default:
                var list = (object[])value;
                WriteControl(data, 11, list.Length);
                foreach (var element in list)
                {
                    Write(data, element);
                }

                break;
        }
    }

    private static void WriteNumber(List<byte> data, int kind, ulong number)
    {
        var size = 0;
        for (var left = number; left != 0; left >>= 8)
        {
            size++;
        }

        WriteControl(data, kind, size);
        for (var shift = 8 * (size - 1); shift >= 0; shift -= 8)
        {
            data.Add((byte)(number >> shift));
        }
    }

    /// <summary>Three bits of type and five of size; types above 7 follow in a byte, sizes above 28 in another.</summary>
    private static void WriteControl(List<byte> data, int kind, int size)
    {
        Assert.InRange(size, 0, 28 + 256);
        var shown = Math.Min(size, 29);
        data.Add((byte)((kind <= 7 ? kind << 5 : 0) | shown));
        if (kind > 7)
        {
            data.Add((byte)(kind - 7));
        }

        if (size >= 29)
        {
            data.Add((byte)(size - 29));
        }
    }
}
