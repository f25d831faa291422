using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

public class StandardRecordsTests
{
    [Fact]
    public void VisitTypes_Formats_AreUnique()
    {
        var formats = RecordCase.All.Select(type => type.Format).ToList();
        Assert.NotEmpty(formats);
        Assert.Equal(formats.Count, formats.Distinct().Count());
    }

    [Fact]
    public void VisitTypes_EveryRecordStructOfTheAssembly_IsVisited()
    {
        var declared = typeof(StandardRecords).Assembly.GetTypes()
            .Where(type => type.IsValueType && typeof(IXdrRecord).IsAssignableFrom(type))
            .Select(type => type.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), RecordCase.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registry_EveryVisitedType_IsContained() =>
        Assert.All(RecordCase.All, type => Assert.True(RecordRegistry.Standard.Contains(type.Format), type.Format.ToString()));

    [Theory]
    [InlineData(4413u, 1u, "BstDeviceBuffers")]
    [InlineData(0u, 2206u, "AppWorkers")]
    [InlineData(0u, 2201u, "HttpCounters")]
    public void Registry_CounterWhoseNumberAFlowRecordHasToo_IsItsOwnStructure(uint enterprise, uint format, string name)
    {
        var counter = RecordCase.Of(name).Format;
        Assert.Equal(new RecordFormat(RecordKind.Counter, enterprise, format), counter);
    }

    [Theory]
    [InlineData(RecordKind.Flow, 99999u, 1u)]
    [InlineData(RecordKind.Counter, 0u, 4095u)]
    [InlineData(RecordKind.Sample, 1991u, 2u)]
    [InlineData(RecordKind.Flow, 1991u, 1u)]
    public void Registry_UnknownFormat_IsNotContained(RecordKind kind, uint enterprise, uint format) =>
        Assert.False(RecordRegistry.Standard.Contains(new RecordFormat(kind, enterprise, format)));

    [Fact]
    public void Registry_SameNumberOfAnotherKind_IsAnotherFormat()
    {
        // 0:1001 is extended_switch as a flow record and the processor as a counter record.
        var collector = new NameCollector { Names = [] };
        var body = new byte[28];
        foreach (var kind in new[] { RecordKind.Flow, RecordKind.Counter })
        {
            byte[] bytes = [0, 0, 0x03, 0xE9, 0, 0, 0, 28, .. body];
            RecordRegistry.Standard.Dispatch(Wire.RecordOf(kind, bytes), ref collector);
        }

        Assert.Equal(["ExtendedSwitch", "ProcessorCounters"], collector.Names);
    }

    private struct NameCollector : IRecordConsumer
    {
        public List<string> Names;

        public readonly void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord => Names.Add(typeof(T).Name);

        public readonly void Unknown(in UnknownRecord record) => Names.Add("unknown");
    }
}
