using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Fills the fields of any structure with values that its wire form can carry; the same seed gives the same value.</summary>
internal struct RandomFillVisitor(Random random, int richness) : IFieldVisitor
{
    private const int UnionTags = 8;

    private bool _invalid;
    private bool _madeSecondLayout;

    /// <summary>Whether the value has two forms on the wire, an address of type 0 or a second layout: ambiguous when something follows.</summary>
    public bool MadeTwoForms { get; private set; }

    /// <summary>Makes a value.</summary>
    /// <param name="seed">Decides every field.</param>
    /// <param name="richness">The largest number of elements and bytes in a field of variable size.</param>
    /// <param name="madeTwoForms">Whether something inside has two forms on the wire.</param>
    public static T Make<T>(int seed, int richness, out bool madeTwoForms)
        where T : struct, IXdrStructure
    {
        var visitor = new RandomFillVisitor(new Random(seed), richness);
        T value;
        do
        {
            value = visitor.MakeItem<T>();
        }
        while (visitor._madeSecondLayout && IsWholeInFirstLayout(value));

        madeTwoForms = visitor.MadeTwoForms;
        return value;
    }

    /// <summary>Few values in a second layout are a whole value in the first as well; nothing on the wire tells those apart.</summary>
    private static bool IsWholeInFirstLayout<T>(T value)
        where T : struct, IXdrStructure
    {
        var bytes = Wire.Encode(value);
        var visitor = new ReadingVisitor(new XdrReader(bytes, 0, bytes.Length), secondForm: false);
        default(T).Describe(ref visitor);
        return !visitor.Reader.Failed && visitor.Reader.Remaining == 0;
    }

    public readonly void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => value = Word();

    public readonly void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => value = (int)Word();

    public readonly void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Unsafe.As<TEnum, uint>(ref value) = Word();

    public readonly void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => value = ((ulong)Word() << 32) | Word();

    public readonly void Single(ReadOnlySpan<byte> name, ref float value) => value = BitConverter.UInt32BitsToSingle(Word());

    public readonly void Double(ReadOnlySpan<byte> name, ref double value) =>
        value = BitConverter.UInt64BitsToDouble(((ulong)Word() << 32) | Word());

    public readonly void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => value = MacAddress.FromBytes(Octets(6));

    public readonly void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => value = SflowAddress.FromBytes(Octets(4));

    public readonly void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => value = SflowAddress.FromBytes(Octets(16));

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        value = random.Next(3) switch { 0 => default, 1 => SflowAddress.FromBytes(Octets(4)), _ => SflowAddress.FromBytes(Octets(16)) };
        MadeTwoForms |= value.Type == AddressType.Unknown;
    }

    public readonly void Text(ReadOnlySpan<byte> name, ref XdrText value) => value = new XdrText(new XdrOpaque(Octets(Count())));

    public readonly void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => value = new XdrOpaque(Octets(Count()));

    public readonly void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        value = new XdrOpaque(Octets(length));

    public readonly void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        var words = new uint[Count()];
        foreach (ref var word in words.AsSpan())
        {
            word = Word();
        }

        value = new XdrUInt32List(words);
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        var items = new TItem[Count()];
        foreach (ref var item in items.AsSpan())
        {
            item = MakeItem<TItem>();
        }

        value = new XdrList<TItem>(items);
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public readonly void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        var count = Count();
        var buffer = new byte[65536];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(2) == 0)
            {
                RecordCodec.WriteRecord(ref writer, Make<SampledHeader>(random.Next(), richness, out _));
            }
            else
            {
                var format = new RecordFormat(kind, 99999, (uint)random.Next(4096));
                new UnknownRecord(format, new XdrOpaque(Octets(Count()))).WriteTo(ref writer);
            }
        }

        Assert.False(writer.Failed);
        value = new RecordList(new XdrOpaque(buffer, 0, writer.Position), count, kind);
    }

    public readonly void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => tag = (uint)random.Next(UnionTags);

    public void UnknownUnion(uint tag) => _invalid = true;

    public readonly bool OptionalTail(ref bool present, int size) => present = random.Next(2) == 0;

    public bool AlternativeLayout(ref bool second)
    {
        second = random.Next(2) == 0;
        _madeSecondLayout = second;
        MadeTwoForms = true;
        return second;
    }

    private T MakeItem<T>()
        where T : struct, IXdrStructure
    {
        var outerIsInvalid = _invalid;
        while (true)
        {
            _invalid = false;
            var item = default(T);
            item.Describe(ref this);
            if (!_invalid)
            {
                _invalid = outerIsInvalid;
                return item;
            }
        }
    }

    /// <summary>Words with the boundaries of their range among them.</summary>
    private readonly uint Word() => random.Next(8) switch
    {
        0 => 0,
        1 => uint.MaxValue,
        2 => 0x80000000,
        3 => (uint)random.Next(16),
        _ => (uint)random.NextInt64(0, 1L << 32),
    };

    private readonly int Count() => random.Next(richness + 1);

    private readonly byte[] Octets(int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }
}
