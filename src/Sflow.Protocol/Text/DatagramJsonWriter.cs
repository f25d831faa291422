using System.Text.Json;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text;

/// <summary>Writes one datagram, and at its end what <see cref="SflowDatagram.Diagnose"/> finds wrong with it.</summary>
internal sealed class DatagramJsonWriter(Utf8JsonWriter output, RecordRegistry registry, int start)
{
    private Utf8JsonWriter Output => output;

    public void Write(in SflowDatagram datagram)
    {
        output.WriteStartObject();
        output.WriteNumber("version"u8, datagram.Version);
        WriteAddress("agent"u8, datagram.Agent);
        output.WriteNumber("sub_agent_id"u8, datagram.SubAgentId);
        output.WriteNumber("sequence_number"u8, datagram.SequenceNumber);
        output.WriteNumber("uptime_ms"u8, datagram.Uptime);
        output.WriteNumber("length"u8, datagram.Length);
        output.WriteNumber("sample_count"u8, datagram.SampleCount);
        output.WriteStartArray("samples"u8);
        var samples = datagram.Samples.GetEnumerator();
        while (samples.MoveNext())
        {
            WriteSample(samples.Current);
        }

        output.WriteEndArray();
        var found = new List<DecodeError>();
        datagram.Diagnose(registry, found);
        WriteFaults("errors"u8, found.FindAll(static fault => fault.IsError));
        if (found.FindAll(static fault => fault.IsWarning) is { Count: > 0 } warnings)
        {
            WriteFaults("warnings"u8, warnings);
        }

        output.WriteEndObject();
    }

    public void WriteUnreadable(int length, DecodeError error)
    {
        output.WriteStartObject();
        output.WriteNumber("length"u8, length);
        WriteFaults("errors"u8, [error]);
        output.WriteEndObject();
    }

    private void WriteSample(Sample sample)
    {
        output.WriteStartObject();
        WriteFormat("type"u8, sample.Format);
        if (sample.IsTruncated)
        {
            output.WriteBoolean("truncated"u8, true);
        }

        if (sample.TryReadAcl(out var annotation))
        {
            output.WriteStartObject("acl"u8);
            output.WriteNumber("flags"u8, annotation.Flags);
            output.WriteNumber("group_id"u8, annotation.GroupId);
            output.WriteEndObject();
        }

        WriteBody(sample);
        output.WriteEndObject();
    }

    private void WriteBody(Sample sample)
    {
        if (sample.TryReadRecords(out var records, out var error))
        {
            WriteFixedFields(sample);
            WriteRecords(records, sample.WithoutAnnotation.Record.Body);
        }
        else if (error.IsError)
        {
            WriteBytes("bytes"u8, sample.WithoutAnnotation.Record.Body.Span);
        }
        else if (sample.Format.Tag == AclAnnotation.Tag)
        {
            // An annotation without a sample: what is there besides its fields is kept.
            WriteBytes("bytes"u8, sample.Record.Body.Span);
        }
        else
        {
            var consumer = new RecordConsumer(this);
            registry.Dispatch(sample.WithoutAnnotation.Record, ref consumer);
        }
    }

    private void WriteFixedFields(Sample sample)
    {
        if (sample.TryReadFlow(out var flow))
        {
            output.WriteNumber("sequence_number"u8, flow.SequenceNumber);
            WriteSource(flow.Source);
            output.WriteNumber("sampling_rate"u8, flow.SamplingRate);
            output.WriteNumber("sample_pool"u8, flow.SamplePool);
            output.WriteNumber("drops"u8, flow.Drops);
            WriteInterface("input"u8, flow.Input);
            WriteInterface("output"u8, flow.Output);
        }
        else if (sample.TryReadCounters(out var counters))
        {
            output.WriteNumber("sequence_number"u8, counters.SequenceNumber);
            WriteSource(counters.Source);
        }
        else if (sample.TryReadDiscard(out var discard))
        {
            output.WriteNumber("sequence_number"u8, discard.SequenceNumber);
            WriteSource(discard.Source);
            output.WriteNumber("drops"u8, discard.Drops);
            output.WriteNumber("input_ifindex"u8, discard.InputIfIndex);
            output.WriteNumber("output_ifindex"u8, discard.OutputIfIndex);
            output.WriteNumber("reason"u8, discard.ReasonCode);
            if (discard.Reason.Name() is { } name)
            {
                output.WriteString("reason_name"u8, name);
            }
        }
    }

    private void WriteRecords(RecordList list, XdrOpaque body)
    {
        output.WriteStartArray("records"u8);
        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
            var record = records.Current;
            output.WriteStartObject();
            WriteFormat("tag"u8, record.Format);
            if (record.IsTruncated)
            {
                output.WriteBoolean("truncated"u8, true);
            }

            var consumer = new RecordConsumer(this);
            registry.Dispatch(record, ref consumer);
            output.WriteEndObject();
        }

        output.WriteEndArray();
        WriteBytes("tail"u8, body.Span.Slice(records.Position - body.Offset));
    }

    private void WriteFormat(ReadOnlySpan<byte> property, RecordFormat format)
    {
        output.WriteString(property, $"{format.Enterprise}:{format.Format}");
        if (StructureNames.Of(format) is { } name)
        {
            output.WriteString("name"u8, name);
        }
    }

    private void WriteSource(DataSource source)
    {
        output.WriteStartObject("source"u8);
        output.WriteNumber("class"u8, (uint)source.Class);
        output.WriteNumber("index"u8, source.Index);
        output.WriteEndObject();
    }

    private void WriteInterface(ReadOnlySpan<byte> property, InterfaceId port)
    {
        output.WriteStartObject(property);
        output.WriteNumber("format"u8, (uint)port.Format);
        output.WriteNumber("value"u8, port.Value);
        output.WriteString("text"u8, port.ToString());
        output.WriteEndObject();
    }

    private void WriteAddress(ReadOnlySpan<byte> property, SflowAddress address)
    {
        if (address.Type == AddressType.Unknown)
        {
            output.WriteNull(property);
        }
        else
        {
            output.WriteString(property, address.ToString());
        }
    }

    /// <summary>Bytes that are not read as fields, if there are any.</summary>
    private void WriteBytes(ReadOnlySpan<byte> property, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            output.WriteString(property, Hex.ToString(bytes));
        }
    }

    private void WriteFaults(ReadOnlySpan<byte> property, List<DecodeError> faults)
    {
        output.WriteStartArray(property);
        foreach (var error in faults)
        {
            output.WriteStartObject();
            output.WriteString("code"u8, StructureNames.OfType(error.Code.ToString()));
            output.WriteNumber("offset"u8, error.Offset - start);
            if (error.DataFormat != 0)
            {
                output.WriteString("format"u8, $"{error.DataFormat >> 12}:{error.DataFormat & 0xFFF}");
            }

            output.WriteEndObject();
        }

        output.WriteEndArray();
    }

    /// <summary>The properties of a record, into the object that is open.</summary>
    private readonly struct RecordConsumer(DatagramJsonWriter writer) : IRecordConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            var output = writer.Output;
            if (StructureNames.Of(record.Format) is null)
            {
                output.WriteString("name"u8, StructureNames.OfType(typeof(T).Name));
            }

            output.WritePropertyName("fields"u8);
            JsonVisitor.WriteObject(output, value, depth: 0);
            if (value is SampledHeader header && header.TryDissect(out var packet))
            {
                output.WritePropertyName("packet"u8);
                PacketJson.Write(output, packet);
            }

            if (record.TryRead<T>(out _, out var tail, out _))
            {
                writer.WriteBytes("tail"u8, tail);
            }
        }

        public void Unknown(in UnknownRecord record) => writer.Output.WriteString("bytes"u8, record.Body.ToString());
    }
}
