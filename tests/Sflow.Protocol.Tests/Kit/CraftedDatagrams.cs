using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Datagrams built around records that the captures lack.</summary>
internal static class CraftedDatagrams
{
    /// <summary>Generated values of every structure, and a vendor's, each in a sample of its kind.</summary>
    public static IEnumerable<byte[]> All
    {
        get
        {
            var collector = new Collector { Datagrams = [] };
            StandardRecords.VisitTypes(ref collector);
            collector.Visit<VendorProbe>();
            var flow = SampleAround(RecordKind.Flow, Wire.EncodeRecord(RandomFillVisitor.Make<SampledHeader>(2, 6, out _)));
            collector.Datagrams.Add(Datagram(Annotated(flow), flow));
            collector.Datagrams.Add(Datagram(Wrapped(flow), flow));
            return collector.Datagrams;
        }
    }

    /// <summary>An ACL annotation of group 7 before a sample, as one sample.</summary>
    public static byte[] Annotated(byte[] sample) => [.. Sample(AclAnnotation.Tag, HexBytes.Parse("00000003 00000007")), .. sample];

    /// <summary>The same with the sample inside the annotation's length.</summary>
    public static byte[] Wrapped(byte[] sample) => Sample(AclAnnotation.Tag, [.. HexBytes.Parse("00000003 00000007"), .. sample]);

    /// <summary>A datagram of agent 192.0.2.1 with these samples, each a data format, a length and a body.</summary>
    public static byte[] Datagram(params byte[][] samples) =>
    [
        .. HexBytes.Parse("00000005 00000001 C0000201 00000000 00000001 00000064"), .. Word((uint)samples.Length), .. samples.SelectMany(sample => sample),
    ];

    /// <summary>A flow sample (0:1) or counter sample (0:2) with one record, or a sample that is a record itself.</summary>
    public static byte[] SampleAround(RecordKind kind, params byte[] record) => kind == RecordKind.Sample ? record : SampleWith(kind, 1, record);

    /// <summary>A flow sample (0:1) or counter sample (0:2) with so many records.</summary>
    public static byte[] SampleWith(RecordKind kind, uint count, byte[] records) => kind == RecordKind.Flow
        ? Sample(1, [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002"), .. Word(count), .. records])
        : Sample(2, [.. HexBytes.Parse("00000001 00000001"), .. Word(count), .. records]);

    public static byte[] Sample(uint tag, byte[] body) => [.. Word(tag), .. Word((uint)body.Length), .. body];

    public static byte[] Word(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private struct Collector : IRecordTypeVisitor
    {
        public List<byte[]> Datagrams;

        public readonly void Visit<T>()
            where T : struct, IXdrRecord, IEquatable<T>
        {
            var record = Wire.EncodeRecord(RandomFillVisitor.Make<T>(1, 6, out _));
            Datagrams.Add(Datagram(SampleAround(default(T).Format.Kind, record)));
        }
    }
}
