using System.Diagnostics;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Tests.Text;
using Sflow.Protocol.Xdr;
using Xunit.Abstractions;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>
/// What is made of datagrams cut and spoilt: whatever of one can be read is written again as it was, without allocation, and prints to
/// a bounded size.
/// </summary>
public class HostileOutputTests(ITestOutputHelper output)
{
    private const int Empty = 500;

    private static readonly RecordRegistry Registry = RecordRegistry.Standard.With<VendorProbe>();
    private static readonly byte[][] Originals = [.. CorpusFiles.ReadOneOfEachKind(), .. CraftedDatagrams.All, LegacyDatagrams.Version2, LegacyDatagrams.Version4];

    private readonly RewritingRoom _room = new();
    private readonly DatagramPrinting _printing = new();
    private long _allocated;

    [Fact]
    public void Originals_WrittenAgainAndPrinted_AreTheSame()
    {
        foreach (var original in Originals)
        {
            Assert.True(Rewrite(original, original.Length).Records > 0);
            _printing.CheckAll(original, 0, original.Length, Registry);
        }
    }

    /// <summary>The most that a byte can cause: records of 8 bytes, each of which is printed as a structure without its fields' bytes.</summary>
    [Fact]
    public void Datagram_FullOfEmptyRecords_PrintsWithinBounds()
    {
        var collector = new TagCollector { Formats = [] };
        StandardRecords.VisitTypes(ref collector);
        foreach (var format in collector.Formats.Where(format => format.Kind != RecordKind.Sample))
        {
            byte[] records = [.. Enumerable.Repeat<byte[]>([.. CraftedDatagrams.Word(format.Tag), 0, 0, 0, 0], Empty).SelectMany(record => record)];
            Print(CraftedDatagrams.SampleWith(format.Kind, Empty, records));
            if (format.Kind == RecordKind.Flow)
            {
                var list = new RecordList(new XdrOpaque(records), Empty, RecordKind.Flow);
                Print(CraftedDatagrams.SampleAround(RecordKind.Flow, Wire.EncodeRecord(NestedAggregates.Around(list, 1))));
                Print(CraftedDatagrams.SampleAround(RecordKind.Flow, Wire.EncodeRecord(NestedAggregates.Around(list, 2))));
            }
        }

        output.WriteLine(FormattableString.Invariant($"{_printing.Worst:F0} for a byte at most"));
        Assert.InRange(_printing.Worst, 100, DatagramPrinting.PerByte);

        void Print(byte[] sample)
        {
            var datagram = CraftedDatagrams.Datagram(sample);
            _printing.CheckAll(datagram, 0, datagram.Length, Registry);
        }
    }

    [Fact]
    public void Datagram_MutatedAtRandom_IsWrittenAgainAndPrinted()
    {
        var mutator = new Mutator(Originals, 20261125);
        var watch = Stopwatch.StartNew();
        var structures = 0L;
        foreach (var original in Originals)
        {
            Rewrite(original, original.Length);
        }

        _allocated = 0;
        for (var i = 0; i < Effort.Mutations; i++)
        {
            mutator.Next();
            try
            {
                structures += Rewrite(mutator.Buffer, mutator.Length).Structures;
                _printing.Check(mutator.Buffer, 0, mutator.Length, Registry);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Datagram {i}: {exception}\n{Convert.ToHexString(mutator.Buffer.AsSpan(0, mutator.Length))}");
            }
        }

        Assert.True(structures > Effort.Mutations, $"Only {structures} structures were whole.");
#if !NETSTANDARD_BUILD
        Assert.Equal(0, _allocated);
#endif
        var line = FormattableString.Invariant(
            $"soak: re-encoding {Effort.Mutations} mutated datagrams, {structures} structures, {_printing.Bytes >> 20} MiB printed, {_printing.Worst:F0} for a byte at most, {watch.Elapsed.TotalSeconds:F1} s, 0 throws, {_allocated} B allocated by writing");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    private DatagramRewriting Rewrite(byte[] buffer, int length)
    {
        // Versions 2 and 4 are read into an array of their own, so reading is not measured.
        var rewriting = new DatagramRewriting(_room);
        if (SflowDatagram.TryParse(buffer, 0, length, out var datagram, out _))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            rewriting.Check(datagram, Registry);
            if (GC.GetAllocatedBytesForCurrentThread() != before)
            {
                // Printing leaves room in the thread's allocation context, which a collection that another test causes counts as
                // allocated, once; what the code allocates it allocates again.
                before = AllocatedBytes.Begin();
                new DatagramRewriting(_room).Check(datagram, Registry);
                _allocated += AllocatedBytes.Since(before);
            }
        }

        return rewriting;
    }

    private struct TagCollector : IRecordTypeVisitor
    {
        public List<RecordFormat> Formats;

        public readonly void Visit<T>()
            where T : struct, IXdrRecord, IEquatable<T> => Formats.Add(default(T).Format);
    }
}
