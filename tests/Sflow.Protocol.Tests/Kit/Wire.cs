using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Bytes and values compared in both directions, always in the middle of a larger buffer.</summary>
internal static class Wire
{
    private const int Margin = 12;

    public static void AssertBothWays<T>(string hex, T value)
        where T : struct, IXdrStructure, IEquatable<T>
    {
        var bytes = HexBytes.Parse(hex);
        Assert.True(RecordCodec.TryRead<T>(InMargins(bytes), out var read, out var consumed, out var error), error.ToString());
        Assert.Equal(value, read);
        Assert.Equal(bytes.Length, consumed);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Encode(value)));
        Assert.Equal(bytes.Length, RecordCodec.Measure(value));
    }

    public static byte[] Encode<T>(T value)
        where T : struct, IXdrStructure
    {
        var buffer = new byte[RecordCodec.Measure(value)];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        RecordCodec.Write(ref writer, value);
        Assert.False(writer.Failed);
        Assert.Equal(buffer.Length, writer.Position);
        return buffer;
    }

    /// <summary>The value as a whole record: data format, length, body.</summary>
    public static byte[] EncodeRecord<T>(T value)
        where T : struct, IXdrRecord
    {
        var buffer = new byte[RecordCodec.Measure(value) + 8];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        RecordCodec.WriteRecord(ref writer, value);
        Assert.False(writer.Failed);
        return buffer;
    }

    public static byte[] Encode(Record record)
    {
        var buffer = new byte[record.Size];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        record.WriteTo(ref writer);
        Assert.False(writer.Failed);
        Assert.Equal(buffer.Length, writer.Position);
        return buffer;
    }

    /// <summary>The only record that the bytes hold, as a list of one would give it.</summary>
    public static Record RecordOf(RecordKind kind, byte[] bytes)
    {
        var records = new RecordList(InMargins(bytes), 1, kind).GetEnumerator();
        Assert.True(records.MoveNext());
        var record = records.Current;
        Assert.False(records.MoveNext());
        return record;
    }

    /// <summary>The bytes inside a buffer of others, where reading on would not fail by itself.</summary>
    public static XdrOpaque InMargins(byte[] bytes)
    {
        var buffer = new byte[bytes.Length + (2 * Margin)];
        Array.Fill(buffer, (byte)0xA5);
        bytes.CopyTo(buffer, Margin);
        return new XdrOpaque(buffer, Margin, bytes.Length);
    }
}
