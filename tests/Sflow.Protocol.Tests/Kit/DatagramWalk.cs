using System.Runtime.CompilerServices;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// Reads everything there is in a datagram: envelope, samples, all fields of all records, lists element by element, packet
/// headers, diagnosis. It allocates nothing itself; the digest of what was read shows whether two walks saw the same.
/// </summary>
/// <param name="registry">The known structures.</param>
/// <param name="way">How samples and records are come by.</param>
internal struct DatagramWalk(RecordRegistry registry, DatagramWay way = DatagramWay.RecordByRecord) : ISampleConsumer, IFieldVisitor
{
    private const int MaxDepth = 8;

    private int _depth;

    public ulong Digest { get; private set; } = 0xCBF29CE484222325;

    /// <summary>Fields and elements that were read: the work that the datagram caused.</summary>
    public int Steps { get; private set; }

    public int Samples { get; private set; }

    public int KnownRecords { get; private set; }

    public int UnknownRecords { get; private set; }

    public int Packets { get; private set; }

    public static ulong DigestOf(in SflowDatagram datagram)
    {
        var walk = new DatagramWalk(RecordRegistry.Standard);
        walk.Read(datagram);
        return walk.Digest;
    }

    public bool Read(byte[] buffer, int offset, int length)
    {
        var parsed = SflowDatagram.TryParse(buffer, offset, length, out var datagram, out var error);
        Mix((ulong)error.Code);
        if (parsed)
        {
            Read(datagram);
        }

        return parsed;
    }

    public void Read(in SflowDatagram datagram)
    {
        Mix(datagram.Agent);
        Mix(datagram.SubAgentId);
        Mix(datagram.SequenceNumber);
        Mix(datagram.Uptime);
        Mix(datagram.SampleCount);
        if (way == DatagramWay.Whole)
        {
            datagram.Read(ref this, registry);
        }
        else
        {
            var samples = datagram.Samples.GetEnumerator();
            while (samples.MoveNext())
            {
                Samples++;
                Read(samples.Current);
            }

            Fault(samples.Error);
        }

        var diagnosis = datagram.Diagnose(registry);
        Mix((ulong)diagnosis.Errors);
        Mix((ulong)diagnosis.First.Code);
    }

    public void Known<T>(in T value, in Record record, DecodeError error)
        where T : struct, IXdrRecord
    {
        KnownRecords++;
        Mix(record.Format.Tag ^ ((ulong)record.Format.Kind << 32) ^ (record.IsTruncated ? 1UL << 40 : 0));
        Fault(error);
        var copy = value;
        copy.Describe(ref this);
        if (typeof(T) == typeof(SampledHeader))
        {
            Read(Unsafe.As<T, SampledHeader>(ref copy));
        }
    }

    public void Unknown(in UnknownRecord record)
    {
        UnknownRecords++;
        Mix(record.Format.Tag);
        Mix(record.Body.Span);
    }

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Mix(value);

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Mix((uint)value);

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Mix(Unsafe.As<TEnum, uint>(ref value));

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Mix(value);

    public void Single(ReadOnlySpan<byte> name, ref float value) => Mix(BitConverter.SingleToUInt32Bits(value));

    public void Double(ReadOnlySpan<byte> name, ref double value) => Mix(BitConverter.DoubleToUInt64Bits(value));

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Mix(value.Value);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Mix(value);

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Mix(value);

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Mix(value);

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Mix(value.Bytes.Span);

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Mix(value.Span);

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) => Mix(value.Span);

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        foreach (var word in value)
        {
            Mix(word);
        }
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        foreach (var element in value)
        {
            var item = element;
            item.Describe(ref this);
            Mix(0);
        }
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        if (_depth == MaxDepth)
        {
            return;
        }

        _depth++;
        Read(value);
        _depth--;
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => Mix(tag);

    public void UnknownUnion(uint tag) => Mix(tag);

    public bool OptionalTail(ref bool present, int size)
    {
        Mix(present ? 1u : 0u);
        return present;
    }

    public void Annotation(in AclAnnotation annotation) => Mix(annotation.Flags ^ ((ulong)annotation.GroupId << 32));

    public void Flow(in FlowSample sample)
    {
        Mix(sample.SequenceNumber);
        Mix(sample.Source.Index ^ ((ulong)sample.Source.Class << 32));
        Mix(sample.SamplingRate ^ ((ulong)sample.SamplePool << 32));
        Mix(sample.Drops ^ (sample.IsExpanded ? 1UL << 32 : 0));
        Mix(sample.Input.Value ^ ((ulong)sample.Input.Format << 32));
        Mix(sample.Output.Value ^ ((ulong)sample.Output.Format << 32));
    }

    public void Counters(in CounterSample sample)
    {
        Mix(sample.SequenceNumber ^ (sample.IsExpanded ? 1UL << 32 : 0));
        Mix(sample.Source.Index ^ ((ulong)sample.Source.Class << 32));
    }

    public void Discard(in DiscardedPacket sample)
    {
        Mix(sample.SequenceNumber);
        Mix(sample.Source.Index ^ ((ulong)sample.Source.Class << 32));
        Mix(sample.InputIfIndex ^ ((ulong)sample.OutputIfIndex << 32));
        Mix(sample.ReasonCode ^ ((ulong)sample.Drops << 32));
    }

    public void Fault(DecodeError error)
    {
        if (error.IsError)
        {
            Mix((ulong)error.Code ^ ((ulong)error.Offset << 8) ^ ((ulong)error.DataFormat << 32));
        }
    }

    public bool AlternativeLayout(ref bool second)
    {
        Mix(second ? 1u : 0u);
        return second;
    }

    /// <summary>All that a packet's dissection tells, which has to lie inside the packet.</summary>
    public void Packet(in PacketSummary packet, int length)
    {
        Mix((ulong)packet.Layers);
        Mix(packet.SourceMac.Value);
        Mix(packet.DestinationMac.Value);
        Mix(packet.EtherType ^ ((ulong)packet.VlanId << 16) ^ ((ulong)packet.VlanPriority << 32) ^ ((ulong)packet.VlanCount << 40));
        Mix(packet.SourceAddress);
        Mix(packet.DestinationAddress);
        Mix(packet.IpProtocol ^ ((ulong)packet.TrafficClass << 8) ^ ((ulong)packet.TimeToLive << 16) ^ ((ulong)packet.IpFlags << 24) ^ ((ulong)packet.FlowLabel << 32));
        Mix((uint)packet.IpLength ^ ((ulong)packet.IpIdentification << 32));
        Mix(packet.FragmentOffset ^ (packet.IsFragment ? 1UL << 32 : 0) ^ (packet.IsTruncated ? 1UL << 33 : 0) ^ (packet.HasTcpFlags ? 1UL << 34 : 0));
        Mix(packet.SourcePort ^ ((ulong)packet.DestinationPort << 16) ^ ((ulong)packet.TcpFlags << 32));
        Mix(packet.IcmpType ^ ((ulong)packet.IcmpCode << 8));
        Mix((uint)packet.PayloadOffset ^ ((ulong)packet.NetworkOffset << 20) ^ ((ulong)packet.TransportOffset << 40));
        if ((uint)packet.PayloadOffset > (uint)length || packet.NetworkOffset > length || packet.TransportOffset > length)
        {
            throw new FindingException("A header or the payload begins outside the packet.");
        }
    }

    private void Read(Sample sample)
    {
        if (sample.TryReadAcl(out var annotation, out var fault))
        {
            Annotation(annotation);
        }

        Fault(fault);
        if (sample.TryReadFlow(out var flow))
        {
            Flow(flow);
        }
        else if (sample.TryReadCounters(out var counters))
        {
            Counters(counters);
        }
        else if (sample.TryReadDiscard(out var discard))
        {
            Discard(discard);
        }

        if (sample.TryReadRecords(out var records, out var error))
        {
            Read(records);
        }
        else if (!error.IsError)
        {
            registry.Dispatch(sample.WithoutAnnotation.Record, ref this);
        }

        Fault(error);
    }

    private void Read(RecordList list)
    {
        if (way == DatagramWay.ListByList)
        {
            Fault(registry.Dispatch(list, ref this));
            return;
        }

        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
            registry.Dispatch(records.Current, ref this);
        }

        Fault(records.Error);
    }

    private void Read(in SampledHeader header)
    {
        if (header.TryDissect(out var packet))
        {
            Packets++;
            Packet(packet, header.Header.Length);
        }
    }

    private void Mix(SflowAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        Mix((ulong)address.Type);
        Mix(bytes[..address.CopyTo(bytes)]);
    }

    private void Mix(ReadOnlySpan<byte> bytes)
    {
        Mix((uint)bytes.Length);
        var digest = Digest;
        foreach (var octet in bytes)
        {
            digest = (digest ^ octet) * 0x100000001B3;
        }

        Digest = digest;
    }

    private void Mix(ulong value)
    {
        Steps++;
        var digest = (Digest ^ value) * 0x9E3779B97F4A7C15;
        Digest = digest ^ (digest >> 29);
    }
}
