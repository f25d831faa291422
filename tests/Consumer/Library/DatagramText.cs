using System.Collections.Generic;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records.Flow;

namespace Consumer.Library
{
    /// <summary>Tells what a datagram says, as a netstandard2.0 library would.</summary>
    public static class DatagramText
    {
        public static IEnumerable<string> Describe(byte[] bytes)
        {
            var lines = new List<string>();
            if (!SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error))
            {
                lines.Add($"error {error}");
                return lines;
            }

            lines.Add($"agent {datagram.Agent} sequence {datagram.SequenceNumber} samples {datagram.SampleCount}");
            foreach (var sample in datagram.Samples)
            {
                if (sample.TryReadFlow(out var flow) && flow.Records.TryFind(out SampledHeader header) && header.TryDissect(out var packet))
                {
                    lines.Add($"1:{flow.SamplingRate} {packet.SourceAddress}:{packet.SourcePort} > "
                        + $"{packet.DestinationAddress}:{packet.DestinationPort} {header.FrameLength} bytes");
                }
            }

            return lines;
        }
    }
}
