using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Writes a generated value of every structure of a kind, and keeps it to compare with what is read.</summary>
internal readonly struct GeneratedRecords(SflowDatagramWriter writer, RecordKind kind, int seed) : IRecordTypeVisitor
{
    private const int Richness = 5;

    private readonly List<object> _values = [];

    public int Count => _values.Count;

    public void Visit<T>()
        where T : struct, IXdrRecord, IEquatable<T>
    {
        if (default(T).Format.Kind != kind)
        {
            return;
        }

        // An address of type 0 has two lengths in the wild, so that something behind it may be taken for it.
        var value = RandomFillVisitor.Make<T>(seed, Richness, out var madeUnknownAddress);
        if (madeUnknownAddress)
        {
            return;
        }

        _values.Add(value);
        if (kind == RecordKind.Sample)
        {
            Assert.Equal(SampleResult.Written, writer.WriteSample(value));
        }
        else
        {
            writer.Add(value);
        }
    }

    /// <summary>Compares the records that are read with those that were written, in order.</summary>
    public struct Reader(GeneratedRecords written) : IRecordConsumer
    {
        public int Count;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Assert.Equal(default, error);
            Assert.Equal(written._values[Count++], value);
        }

        public readonly void Unknown(in UnknownRecord record) => Assert.Fail($"Nobody wrote {record.Format}.");
    }
}
