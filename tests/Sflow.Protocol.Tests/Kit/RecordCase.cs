using Sflow.Protocol.Records;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>What is checked of a record type, without its type: the properties run over all of them.</summary>
internal abstract class RecordCase
{
    private static readonly Lazy<Dictionary<string, RecordCase>> Cases = new(Collect);

    public static IEnumerable<string> Names => Cases.Value.Keys;

    public static IEnumerable<RecordCase> All => Cases.Value.Values;

    public abstract RecordFormat Format { get; }

    public static RecordCase Of(string name) => Cases.Value[name];

    /// <summary>Makes a value, and checks that the wire carries it.</summary>
    public abstract void CheckRoundTrip(int seed, int richness);

    /// <summary>Checks that the reader with one comparison for the structure and the one that compares each field agree.</summary>
    public abstract void CheckReadersAgree(int seed, int richness, int keep);

    /// <summary>Checks that bytes which were appended to the structure come back as its tail.</summary>
    public abstract void CheckAppendedTail(int seed, int richness);

    /// <summary>Checks that the registry hands the record to its consumer as this type.</summary>
    public abstract void CheckDispatch(RecordRegistry registry, int seed, int richness);

    /// <summary>Checks that a copy outlives its buffer.</summary>
    public abstract void CheckDetach(int seed, int richness);

    private static Dictionary<string, RecordCase> Collect()
    {
        var collector = new Collector { Found = [] };
        StandardRecords.VisitTypes(ref collector);
        return collector.Found;
    }

    private struct Collector : IRecordTypeVisitor
    {
        public Dictionary<string, RecordCase> Found;

        public readonly void Visit<T>()
            where T : struct, IXdrRecord, IEquatable<T> => Found.Add(typeof(T).Name, new RecordCase<T>());
    }
}
