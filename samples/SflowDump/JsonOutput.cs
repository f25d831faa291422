using System.Text.Json;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Text;

namespace Sflow.Samples.SflowDump;

/// <summary>Typed JSON, one object a line; docs/json.md names its properties.</summary>
internal sealed class JsonOutput : IOutput
{
    private readonly StandardOutput _output = new();
    private readonly Utf8JsonWriter _json;

    public JsonOutput() => _json = new Utf8JsonWriter(_output);

    public void Take(in SflowDatagram datagram, in Arrival arrival)
    {
        DatagramJson.Write(_json, datagram);
        EndLine();
    }

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival)
    {
        DatagramJson.WriteBytes(_json, buffer, offset, length);
        EndLine();
    }

    public void Flush() => _output.Flush();

    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _output.GetSpan(1)[0] = (byte)'\n';
        _output.Advance(1);
    }
}
