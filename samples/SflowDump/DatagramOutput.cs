using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>Writes whole datagrams as a capture, with the addresses that they came with.</summary>
internal sealed class DatagramOutput : IOutput
{
    private readonly CaptureWriter _capture = CaptureWriter.Create(StandardOutput.OpenStream());

    public void Take(in SflowDatagram datagram, in Arrival arrival) => Write(datagram.Bytes.Span, arrival);

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival) => Write(buffer.AsSpan(offset, length), arrival);

    public void Flush() => _capture.Flush();

    public void Dispose() => _capture.Dispose();

    private void Write(ReadOnlySpan<byte> payload, in Arrival arrival) => _capture.WriteDatagram(
        payload, arrival.TimestampNanoseconds, arrival.Source, arrival.SourcePort, arrival.Destination, arrival.DestinationPort);
}
