using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>Writes the sampled headers, or those of discarded packets, as a capture of Ethernet.</summary>
internal sealed class HeaderOutput(bool ofDiscards) : IOutput
{
    private readonly CaptureWriter _capture = CaptureWriter.Create(StandardOutput.OpenStream());

    public void Take(in SflowDatagram datagram, in Arrival arrival)
    {
        foreach (var sample in datagram.Samples)
        {
            if (sample.TryReadDiscard(out var discard))
            {
                Write(ofDiscards ? discard.Records : default, arrival);
            }
            else if (sample.TryReadFlow(out var flow))
            {
                Write(ofDiscards ? default : flow.Records, arrival);
            }
        }
    }

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival)
    {
    }

    public void Flush() => _capture.Flush();

    public void Dispose() => _capture.Dispose();

    private void Write(RecordList records, in Arrival arrival)
    {
        foreach (var record in records)
        {
            if (record.Is<SampledHeader>())
            {
                // Of a record that is cut, what is there of the header.
                record.TryRead(out SampledHeader header);
                _capture.TryWriteHeader(header, arrival.TimestampNanoseconds);
            }
        }
    }
}
