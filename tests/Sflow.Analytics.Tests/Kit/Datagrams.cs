using Sflow.Protocol;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>Encodes datagrams by hand: header, samples, records.</summary>
internal static class Datagrams
{
    public static readonly SflowAddress Agent = SflowAddress.FromIPv4(0x0A0000FE);

    public static readonly DataSource Port3 = new(DataSourceClass.Interface, 3);

    public static byte[] Datagram(params byte[][] samples) => Datagram(Agent, 0, samples);

    public static byte[] Datagram(SflowAddress agent, uint subAgent, params byte[][] samples)
    {
        var buffer = new byte[64 + samples.Sum(sample => sample.Length)];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        writer.WriteUInt32(5);
        writer.WriteAddress(agent);
        writer.WriteUInt32(subAgent);
        writer.WriteUInt32(1);
        writer.WriteUInt32(1000);
        writer.WriteUInt32((uint)samples.Length);
        foreach (var sample in samples)
        {
            writer.WriteRaw(sample);
        }

        return Written(buffer, writer);
    }

    public static byte[] Flow(uint samplingRate, params byte[][] records) => Flow(samplingRate, Port3, records);

    public static byte[] Flow(uint samplingRate, DataSource source, params byte[][] records) =>
        Flow(samplingRate, source, new InterfaceId(InterfaceFormat.Single, 3), new InterfaceId(InterfaceFormat.Single, 5), expanded: false, records);

    public static byte[] Flow(uint samplingRate, DataSource source, InterfaceId input, InterfaceId output, bool expanded, params byte[][] records)
    {
        var buffer = new byte[64 + records.Sum(record => record.Length)];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        writer.WriteUInt32(expanded ? 3u : 1u);
        writer.WriteUInt32(0);
        writer.WriteUInt32(1);
        if (expanded)
        {
            writer.WriteUInt32((uint)source.Class);
            writer.WriteUInt32(source.Index);
        }
        else
        {
            Assert.True(source.TryToCompact(out var word));
            writer.WriteUInt32(word);
        }

        writer.WriteUInt32(samplingRate);
        writer.WriteUInt32(100);
        writer.WriteUInt32(0);
        foreach (var port in new[] { input, output })
        {
            if (expanded)
            {
                writer.WriteUInt32((uint)port.Format);
                writer.WriteUInt32(port.Value);
            }
            else
            {
                Assert.True(port.TryToCompact(out var word));
                writer.WriteUInt32(word);
            }
        }

        writer.WriteUInt32((uint)records.Length);
        foreach (var record in records)
        {
            writer.WriteRaw(record);
        }

        writer.Patch(4, (uint)(writer.Position - 8));
        return Written(buffer, writer);
    }

    /// <summary>A discarded packet (0:5) that came by interface 3.</summary>
    public static byte[] Discard(uint reason, params byte[][] records)
    {
        var buffer = new byte[64 + records.Sum(record => record.Length)];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        foreach (var word in (uint[])[5, 0, 1, 0, 3, 0, 3, 0, reason, (uint)records.Length])
        {
            writer.WriteUInt32(word);
        }

        foreach (var record in records)
        {
            writer.WriteRaw(record);
        }

        writer.Patch(4, (uint)(writer.Position - 8));
        return Written(buffer, writer);
    }

    /// <summary>A counter sample (0:2) or another sample of numbers alone.</summary>
    public static byte[] Sample(uint tag, params uint[] words)
    {
        var buffer = new byte[8 + (words.Length * 4)];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        writer.WriteUInt32(tag);
        writer.WriteUInt32((uint)words.Length * 4);
        foreach (var word in words)
        {
            writer.WriteUInt32(word);
        }

        return Written(buffer, writer);
    }

    public static byte[] Counters() => Sample(2, 1, 3, 0);

    public static byte[] Record<T>(T value)
        where T : struct, IXdrRecord
    {
        var buffer = new byte[RecordCodec.Measure(value) + 8];
        var writer = new XdrWriter(buffer, 0, buffer.Length);
        RecordCodec.WriteRecord(ref writer, value);
        return Written(buffer, writer);
    }

    /// <summary>A sampled header (0:1) of Ethernet; the frame's length is the header's and the FCS unless told.</summary>
    public static byte[] Header(byte[] frame, uint? frameLength = null) => Record(new SampledHeader
    {
        Protocol = HeaderProtocol.Ethernet,
        FrameLength = frameLength ?? (uint)frame.Length + 4,
        Stripped = 4,
        Header = new XdrOpaque(frame),
    });

    private static byte[] Written(byte[] buffer, XdrWriter writer)
    {
        Assert.False(writer.Failed);
        return buffer.AsSpan(0, writer.Position).ToArray();
    }
}
