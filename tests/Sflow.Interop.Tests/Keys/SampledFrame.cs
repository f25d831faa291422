using Sflow.Analytics.Fields;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;

namespace Sflow.Interop.Tests.Keys;

/// <summary>A frame of a capture and what the keys make of it, sampled as an agent would.</summary>
/// <param name="Bytes">What there is of the frame.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Values">By key: its values, from the outermost header in.</param>
internal sealed record SampledFrame(byte[] Bytes, uint Length, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    private const int FrameCheckSequenceSize = 4;

    /// <summary>Reads a capture of Ethernet.</summary>
    /// <param name="capture">The file.</param>
    /// <param name="keys">The keys that are wanted.</param>
    /// <returns>Its frames.</returns>
    public static List<SampledFrame> Read(string capture, IReadOnlyList<string> keys)
    {
        var fields = keys.Select(key => FieldCatalog.Standard.TryFind(key, out var field) ? field : throw new ArgumentException($"There is no key {key}.")).ToList();
        var frames = new List<SampledFrame>();
        var sample = new PacketSample();
        using var reader = CaptureReader.Open(capture);
        while (reader.TryReadPacket(out var packet))
        {
            var bytes = packet.Bytes.ToArray();
            var values = fields.ToDictionary(field => field.Name, _ => (IReadOnlyList<string>)[]);
            Sample(bytes, packet.OriginalLength, (in SflowDatagram datagram, in FlowSample flow) =>
            {
                sample.Load(datagram, flow);
                foreach (var field in fields)
                {
                    values[field.Name] = ValuesOf(field, sample);
                }
            });
            frames.Add(new SampledFrame(bytes, packet.OriginalLength, values));
        }

        return frames;
    }

    private delegate void SampleHandler(in SflowDatagram datagram, in FlowSample sample);

    private static List<string> ValuesOf(FieldDescriptor field, PacketSample sample)
    {
        var values = new List<string>();
        for (var occurrence = 0; occurrence < (field.IsRepeated ? Math.Max(1, sample.Headers.Count) : 1); occurrence++)
        {
            if (field.TryRead(sample, occurrence, out var value))
            {
                values.Add(value.ToString());
            }
        }

        return values;
    }

    /// <summary>Writes the datagram of an agent that sampled the frame, and reads it.</summary>
    private static void Sample(byte[] bytes, uint length, SampleHandler handler)
    {
        var writer = new SflowDatagramWriter(new byte[bytes.Length + 256], bytesOfDatagram =>
        {
            Assert.True(SflowDatagram.TryParse(bytesOfDatagram.Array!, bytesOfDatagram.Offset, bytesOfDatagram.Count, out var datagram, out _));
            foreach (var sample in datagram.Samples)
            {
                Assert.True(sample.TryReadFlow(out var flow));
                handler(datagram, flow);
            }
        });
        writer.BeginFlowSample(new FlowSampleHeader { SamplingRate = 1, SamplePool = 1 });
        writer.Add(new SampledHeader
        {
            Protocol = HeaderProtocol.Ethernet,
            FrameLength = length + FrameCheckSequenceSize,
            Stripped = FrameCheckSequenceSize,
            Header = new(bytes),
        });
        Assert.Equal(SampleResult.Written, writer.EndSample());
        writer.Flush();
    }
}
