using System.IO.Compression;
using Sflow.Fuzz.Targets;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Tests.Transport;
using Sflow.Protocol.Transport;

namespace Sflow.Fuzz;

/// <summary>What the fuzzer begins with: one input for each way through the code that the corpus knows, and as small as may be.</summary>
internal static class SeedInputs
{
    /// <summary>An ACL annotation before a flow sample, and one that holds it: no capture has them. sFlow Version 5, annotations of Brocade.</summary>
    private static readonly string[] Crafted =
    [
        "00000005 00000001 C0000201 00000000 00000001 00000064 00000002"
        + "007C7001 00000008 00000003 00000007"
        + "00000001 00000028 00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000001 000003E9 00000000",
        "00000005 00000001 C0000201 00000000 00000001 00000064 00000001"
        + "007C7001 00000038 00000003 00000007"
        + "00000001 00000028 00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000001 000003E9 00000000",
        "00000005 00000002 20010DB8 00000000 00000000 00000001 00000000 00000001 00000064 00000000",
        "00000005 00000000 00000000 00000001 00000064 00000000",
    ];

    public static IEnumerable<byte[]> Of(FuzzInput input, string corpus) => input switch
    {
        FuzzInput.Packets => Packets(corpus),
        FuzzInput.Captures => Captures(corpus),
        _ => Datagrams(corpus),
    };

    /// <summary>A datagram for each combination of samples and records.</summary>
    private static IEnumerable<byte[]> Datagrams(string corpus)
    {
        var seen = new HashSet<string>();
        foreach (var datagram in FromCaptures(corpus))
        {
            if (seen.Add(FormatSignature.Of(datagram)))
            {
                yield return datagram;
            }
        }

        foreach (var hex in Crafted)
        {
            yield return HexBytes.Parse(hex);
        }

        yield return LegacyDatagrams.Version2;
        yield return LegacyDatagrams.Version4;
    }

    /// <summary>A packet for each combination of headers.</summary>
    private static List<byte[]> Packets(string corpus)
    {
        var collector = new PacketCollector([], []);
        foreach (var bytes in FromCaptures(corpus))
        {
            if (SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _))
            {
                datagram.Read(ref collector);
            }
        }

        return collector.Packets;
    }

    /// <summary>The beginnings of captures in each format, also compressed.</summary>
    private static IEnumerable<byte[]> Captures(string corpus)
    {
        const int Beginning = 3000;
        foreach (var path in Files(corpus))
        {
            var capture = File.ReadAllBytes(path).AsSpan();
            yield return capture[..Math.Min(capture.Length, Beginning)].ToArray();
        }

        var frame = File.ReadAllBytes(Files(corpus).First()).AsSpan(40, 60).ToArray();
        foreach (var bigEndian in new[] { false, true })
        {
            var capture = new PcapNgWriter().Section(bigEndian).Interface(resolution: 9, offset: 1).Interface(snapLength: 60).Enhanced(frame, 1, options: 8)
                .Simple(frame).Obsolete(frame, 2).Block(5, new byte[16]).Enhanced(frame, 3, from: 1).ToArray();
            yield return capture;
            yield return Compressed(capture);
        }
    }

    private static IEnumerable<string> Files(string corpus) => Directory.EnumerateFiles(corpus, "*.pcap*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<byte[]> FromCaptures(string corpus)
    {
        foreach (var path in Files(corpus))
        {
            using var reader = CaptureReader.Open(path);
            while (reader.TryRead(out var datagram))
            {
                yield return datagram.Bytes.ToArray();
            }
        }
    }

    private static byte[] Compressed(byte[] bytes)
    {
        var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    private readonly struct PacketCollector(HashSet<(uint Layers, int Tags, byte Protocol, bool IsCut)> seen, List<byte[]> packets) : ISampleConsumer
    {
        public List<byte[]> Packets => packets;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            if (record.TryRead<SampledHeader>(out var header) && header.TryDissect(out var packet)
                && seen.Add(((uint)packet.Layers, packet.VlanCount, packet.IpProtocol, packet.IsTruncated)))
            {
                packets.Add(header.Header.Span.ToArray());
            }
        }

        public void Unknown(in UnknownRecord record)
        {
        }

        public void Annotation(in AclAnnotation annotation)
        {
        }

        public void Flow(in FlowSample sample)
        {
        }

        public void Counters(in CounterSample sample)
        {
        }

        public void Discard(in DiscardedPacket sample)
        {
        }

        public void Fault(DecodeError error)
        {
        }
    }
}
