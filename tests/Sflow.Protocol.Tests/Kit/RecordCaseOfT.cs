using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>The checks of <see cref="RecordCase"/> for one type.</summary>
internal sealed class RecordCase<T> : RecordCase
    where T : struct, IXdrRecord, IEquatable<T>
{
    public override RecordFormat Format => default(T).Format;

    public override void CheckRoundTrip(int seed, int richness)
    {
        var value = RandomFillVisitor.Make<T>(seed, richness, out _);
        var bytes = Wire.Encode(value);
        Assert.True(RecordCodec.TryRead<T>(Wire.InMargins(bytes), out var read, out var consumed, out var error), error.ToString());
        Assert.Equal(value, read);
        Assert.Equal(value.GetHashCode(), read.GetHashCode());
        Assert.Equal(bytes.Length, consumed);
        Assert.False(error.IsError);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(read)));
        Assert.True(FailsToWrite(value, bytes.Length - 1));
    }

    public override void CheckReadersAgree(int seed, int richness, int keep)
    {
        var bytes = Wire.Encode(RandomFillVisitor.Make<T>(seed, richness, out _));
        var cut = Wire.InMargins(bytes[..(keep % (bytes.Length + 1))]);
        var fast = RecordCodec.TryRead<T>(cut.Buffer!, cut.Offset, cut.Length, out var value, out var consumed, out var error);
        var careful = RecordCodec.TryReadChecked<T>(cut.Buffer!, cut.Offset, cut.Length, out var checkedValue, out var checkedConsumed, out var checkedError);
        Assert.Equal(careful, fast);
        Assert.Equal(checkedValue, value);
        Assert.Equal(checkedConsumed, consumed);
        Assert.Equal(checkedError, error);
        Assert.InRange(consumed, 0, cut.Length);
        Assert.Equal(fast, !error.IsError);
    }

    public override void CheckAppendedTail(int seed, int richness)
    {
        var value = RandomFillVisitor.Make<T>(seed, richness, out var ambiguous);
        if (ambiguous)
        {
            return;
        }

        byte[] tail = [0xDE, 0xAD, 0xBE, 0xEF];
        byte[] bytes = [.. Wire.EncodeRecord(value), .. tail];
        bytes[7] += 4;
        if (bytes[7] < 4)
        {
            bytes[6]++;
        }

        var record = Wire.RecordOf(Format.Kind, bytes);
        Assert.True(record.TryRead<T>(out var read, out var rest, out _));
        Assert.Equal(value, read);
        Assert.Equal(tail, rest.ToArray());
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(record)));
    }

    public override void CheckDispatch(RecordRegistry registry, int seed, int richness)
    {
        var value = RandomFillVisitor.Make<T>(seed, richness, out _);
        var consumer = new Expecting { Value = value };
        var record = Wire.RecordOf(Format.Kind, Wire.EncodeRecord(value));
        registry.Dispatch(record, ref consumer);
        Assert.Equal(1, consumer.Hits);
        Assert.True(record.Is<T>());
        Assert.True(record.TryRead<T>(out var read));
        Assert.Equal(value, read);
    }

    public override void CheckDetach(int seed, int richness)
    {
        var value = RandomFillVisitor.Make<T>(seed, richness, out _);
        var view = Wire.InMargins(Wire.Encode(value));
        Assert.True(RecordCodec.TryRead<T>(view, out var read, out _, out _));
        var copy = RecordCodec.Detach(read);
        Array.Fill(view.Buffer!, (byte)0x5A);
        Assert.Equal(value, copy);
    }

    private static bool FailsToWrite(T value, int length)
    {
        if (length < 0)
        {
            return true;
        }

        var writer = new XdrWriter(new byte[length + 8], 4, length);
        RecordCodec.Write(ref writer, value);
        return writer.Failed;
    }

    private struct Expecting : IRecordConsumer
    {
        public T Value;
        public int Hits;

        public void Known<TRecord>(in TRecord value, in Record record, DecodeError error)
            where TRecord : struct, IXdrRecord
        {
            Assert.Equal(typeof(T), typeof(TRecord));
            Assert.Equal<object>(Value, value);
            Assert.False(error.IsError);
            Hits++;
        }

        public readonly void Unknown(in UnknownRecord record) => Assert.Fail($"{record.Format} was not recognised.");
    }
}
