using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Benchmarks.Micro;

/// <summary>
/// The question: does a visitor over Describe cost anything against reading each field by hand? The answer decided that each structure names
/// its fields once. Fixed size: <see cref="EthernetCounters"/>, 13 words. Variable size: <see cref="SampledHeader"/>.
/// </summary>
public class DescribeOrHandWritten
{
    private const int Rounds = 1000;
    private readonly byte[] _counters = [.. Enumerable.Range(0, 52).Select(i => (byte)i)];
    private readonly byte[] _header = [0, 0, 0, 1, 0, 0, 0, 102, 0, 0, 0, 4, 0, 0, 0, 98, .. new byte[100]];

    [Benchmark(OperationsPerInvoke = Rounds)]
    public uint CountersByDescribe()
    {
        uint sum = 0;
        var bytes = new XdrOpaque(_counters);
        for (var i = 0; i < Rounds; i++)
        {
            RecordCodec.TryRead<EthernetCounters>(bytes, out var value, out _, out _);
            sum += Sum(value);
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public uint CountersByHand()
    {
        uint sum = 0;
        for (var i = 0; i < Rounds; i++)
        {
            sum += Sum(ReadCounters(_counters));
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public uint HeaderByDescribe()
    {
        uint sum = 0;
        var bytes = new XdrOpaque(_header);
        for (var i = 0; i < Rounds; i++)
        {
            RecordCodec.TryRead<SampledHeader>(bytes, out var value, out _, out _);
            sum += value.FrameLength + (uint)value.Header.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public uint HeaderByHand()
    {
        uint sum = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var value = ReadHeader(_header);
            sum += value.FrameLength + (uint)value.Header.Length;
        }

        return sum;
    }

    private static uint Sum(in EthernetCounters value) => value.AlignmentErrors + value.FCSErrors + value.SymbolErrors;

    private static EthernetCounters ReadCounters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 52)
        {
            return default;
        }

        return new EthernetCounters
        {
            AlignmentErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes),
            FCSErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]),
            SingleCollisionFrames = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]),
            MultipleCollisionFrames = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]),
            SQETestErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]),
            DeferredTransmissions = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]),
            LateCollisions = BinaryPrimitives.ReadUInt32BigEndian(bytes[24..]),
            ExcessiveCollisions = BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]),
            InternalMacTransmitErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[32..]),
            CarrierSenseErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[36..]),
            FrameTooLongs = BinaryPrimitives.ReadUInt32BigEndian(bytes[40..]),
            InternalMacReceiveErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[44..]),
            SymbolErrors = BinaryPrimitives.ReadUInt32BigEndian(bytes[48..]),
        };
    }

    private static SampledHeader ReadHeader(byte[] bytes)
    {
        if (bytes.Length < 16)
        {
            return default;
        }

        var span = bytes.AsSpan();
        var length = BinaryPrimitives.ReadUInt32BigEndian(span[12..]);
        return length > (uint)bytes.Length - 16
            ? default
            : new SampledHeader
            {
                Protocol = (HeaderProtocol)BinaryPrimitives.ReadUInt32BigEndian(span),
                FrameLength = BinaryPrimitives.ReadUInt32BigEndian(span[4..]),
                Stripped = BinaryPrimitives.ReadUInt32BigEndian(span[8..]),
                Header = new XdrOpaque(bytes, 16, (int)length),
            };
    }
}
