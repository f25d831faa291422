using System.Net;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Text.Sflowtool;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>One run: datagrams, from wherever, to the output that was asked for, and faults to standard error.</summary>
internal sealed class DumpSession : IDisposable
{
    private readonly FaultReport? _faults;
    private IOutput? _output;

    public DumpSession(Settings settings)
    {
        Settings = settings;

        // Counting tells of faults by their number; what is only passed on is not decoded.
        _faults = settings.Output is OutputKind.Count or OutputKind.Datagrams or OutputKind.None ? null : new FaultReport();
    }

    public Settings Settings { get; }

    /// <summary>Opens the output; not before the source is open, so that a wrong one leaves nothing written.</summary>
    public void Open() => _output = Open(Settings);

    /// <summary>Takes a datagram out of a capture.</summary>
    public void Take(in CapturedDatagram captured) => Take(captured.Buffer, captured.Offset, captured.Length, new Arrival(captured));

    /// <summary>Takes the bytes of a datagram.</summary>
    public void Take(byte[] buffer, int offset, int length, in Arrival arrival)
    {
        if (SflowDatagram.TryParse(buffer, offset, length, out var datagram, out var error))
        {
            Take(datagram, arrival);
            return;
        }

        _output!.TakeUnreadable(buffer, offset, length, arrival);
        _faults?.ExamineUnreadable(error, offset);
    }

    /// <summary>Takes a datagram.</summary>
    public void Take(in SflowDatagram datagram, in Arrival arrival)
    {
        _output!.Take(datagram, arrival);
        _faults?.Examine(datagram);
    }

    /// <summary>Takes notice of a datagram that could not be read and is not to be had.</summary>
    public void TakeFault(DecodeError error) => _faults?.ExamineUnreadable(error, error.Offset);

    public void Flush() => _output?.Flush();

    public void Dispose()
    {
        _output?.Dispose();
        _faults?.End();
    }

    private static IOutput Open(Settings settings)
    {
        IOutput? output = settings.Output switch
        {
            OutputKind.Json => new JsonOutput(),
            OutputKind.Headers => new HeaderOutput(ofDiscards: false),
            OutputKind.Discards => new HeaderOutput(ofDiscards: true),
            OutputKind.Datagrams => new DatagramOutput(),
            OutputKind.Count => new CountOutput(),
            OutputKind.None => null,
            _ => new SflowtoolOutput(new SflowtoolOptions { Mode = settings.Mode, Fields = settings.Fields }),
        };
        return settings.ForwardTo.Count != 0 || output is null ? new ForwardOutput(settings.ForwardTo, output) : output;
    }
}
