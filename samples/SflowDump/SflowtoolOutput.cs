using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Samples.SflowDump;

/// <summary>Prints as sflowtool does.</summary>
internal sealed class SflowtoolOutput(SflowtoolOptions options) : IOutput
{
    private readonly StandardOutput _output = new();
    private readonly SflowtoolFormat _format = new(options);

    public void Take(in SflowDatagram datagram, in Arrival arrival) => _format.Write(_output, datagram, arrival.ForSflowtool);

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival) =>
        _format.Write(_output, buffer, offset, length, arrival.ForSflowtool);

    public void Flush() => _output.Flush();

    public void Dispose() => _output.Dispose();
}
