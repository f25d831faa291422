using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

public class RecordRegistryTests
{
    private const string Annotated = """
        00 00 00 05  # name, 5 bytes
        70 72 6F 62
        65 00 00 00  # "probe" and pad
        00 00 00 01  # main: a word
        00 00 00 2A
        00 00 00 03  # three readings
        00 00 00 02  #   words
        00 00 00 02
        00 00 00 07
        00 00 00 08
        00 00 00 03  #   nothing
        00 00 00 01  #   a word
        FF FF FF FF
        00 00 00 01  # station 192.0.2.1
        C0 00 02 01
        00 00 00 63  # quality, appended in a later version
        """;

    private static readonly RecordRegistry WithVendor = RecordRegistry.Standard.With<VendorProbe>();

    private static VendorProbe Example => new()
    {
        Name = new XdrText("probe"),
        Main = new VendorReading { Kind = 1, Word = 42 },
        Readings = new XdrList<VendorReading>(
            new VendorReading { Kind = 2, Words = new XdrUInt32List(7, 8) },
            new VendorReading { Kind = 3 },
            new VendorReading { Kind = 1, Word = uint.MaxValue }),
        Station = SflowAddress.FromIPv4(0xC0000201),
        HasQuality = true,
        Quality = 99,
    };

    [Fact]
    public void VendorRecord_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(Annotated, Example);

    [Fact]
    public void With_VendorRecord_IsDispatchedAsItsType()
    {
        var vendor = new RecordCase<VendorProbe>();
        for (var seed = 0; seed < Effort.PropertyRuns; seed++)
        {
            vendor.CheckRoundTrip(seed, 6);
            vendor.CheckReadersAgree(seed, 6, seed * 31);
            vendor.CheckDetach(seed, 6);
            vendor.CheckDispatch(WithVendor, seed, 6);
        }
    }

    [Fact]
    public void With_VendorRecord_LeavesTheOriginalRegistryAsItWas()
    {
        var format = new RecordFormat(RecordKind.Counter, VendorProbe.Tag);
        Assert.True(WithVendor.Contains(format));
        Assert.False(RecordRegistry.Standard.Contains(format));
    }

    [Fact]
    public void With_FormatThatIsKnown_Throws()
    {
        Assert.Throws<ArgumentException>(() => RecordRegistry.Standard.With<SampledHeader>());
        Assert.Throws<ArgumentException>(() => WithVendor.With<VendorProbe>());
    }

    [Fact]
    public void Dispatch_UnknownRecord_KeepsFormatAndBytes()
    {
        var random = new Random(17);
        for (var length = 0; length < 70; length++)
        {
            var body = new byte[length];
            random.NextBytes(body);
            var unknown = new UnknownRecord(new RecordFormat(RecordKind.Flow, 99999, (uint)random.Next(4096)), new XdrOpaque(body));
            var buffer = new byte[8 + ((length + 3) & ~3)];
            var writer = new XdrWriter(buffer, 0, buffer.Length);
            unknown.WriteTo(ref writer);
            Assert.False(writer.Failed);
            Assert.Equal(buffer.Length, writer.Position);

            var record = Wire.RecordOf(RecordKind.Flow, buffer);
            var keeper = default(UnknownKeeper);
            RecordRegistry.Standard.Dispatch(record, ref keeper);
            Assert.Equal(unknown, keeper.Kept);
            Assert.Equal(HexBytes.Format(buffer), HexBytes.Format(Wire.Encode(record)));
            Assert.Equal(HexBytes.Format(buffer), HexBytes.Format(Wire.Encode(record.Detach())));
        }
    }

    [Fact]
    public void VendorRecord_UnknownUnionTag_GivesThePrefixAndAnError()
    {
        var bytes = HexBytes.Parse("00000001 78000000 00000009 00000000");
        Assert.False(RecordCodec.TryRead<VendorProbe>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.UnknownUnionTag, error.Code);
        Assert.Equal("x", read.Name.ToString());
        Assert.Equal(9u, read.Main.Kind);
    }

    [Fact]
    public void VendorRecord_ValueWithUnknownUnionTag_CannotBeWritten()
    {
        var value = Example;
        value.Main.Kind = 9;
        Assert.Throws<ArgumentException>(() => RecordCodec.Measure(value));
    }

    private struct UnknownKeeper : IRecordConsumer
    {
        public UnknownRecord Kept;

        public readonly void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord => Assert.Fail($"{record.Format} is no {typeof(T)}.");

        public void Unknown(in UnknownRecord record) => Kept = record;
    }
}
