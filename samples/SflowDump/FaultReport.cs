using Sflow.Protocol;
using Sflow.Protocol.Datagrams;

namespace Sflow.Samples.SflowDump;

/// <summary>Tells of every fault on standard error, one line each: in which datagram, what, where.</summary>
internal sealed class FaultReport
{
    /// <summary>After so many lines faults are only counted: a broken sender must not fill a disk.</summary>
    private const int MaxLines = 10_000;

    private readonly List<DecodeError> _found = [];
    private long _datagrams;
    private long _faults;

    /// <summary>Looks for faults in a datagram.</summary>
    public void Examine(in SflowDatagram datagram)
    {
        _datagrams++;
        var diagnosis = datagram.Diagnose();
        if (diagnosis.Errors + diagnosis.Warnings == 0)
        {
            return;
        }

        // A copy begins at 0, so that its places are those in the datagram.
        _found.Clear();
        datagram.Detach().Diagnose(null, _found);
        foreach (var fault in _found)
        {
            Tell(fault, datagram.Agent);
        }
    }

    /// <summary>Tells of a datagram whose header could not be read.</summary>
    /// <param name="error">What was wrong.</param>
    /// <param name="start">Where its bytes begin in the buffer that the error's offset counts from.</param>
    public void ExamineUnreadable(DecodeError error, int start)
    {
        _datagrams++;
        Tell(error with { Offset = error.Offset - start }, default);
    }

    /// <summary>Tells how many faults were only counted.</summary>
    public void End()
    {
        if (_faults > MaxLines)
        {
            Console.Error.WriteLine($"SflowDump: {_faults - MaxLines} further faults in {_datagrams} datagrams");
        }
    }

    private void Tell(DecodeError fault, SflowAddress agent)
    {
        if (++_faults <= MaxLines)
        {
            var from = agent.Type == AddressType.Unknown ? string.Empty : $" of {agent}";
            Console.Error.WriteLine($"SflowDump: datagram {_datagrams}{from}: {(fault.IsWarning ? "warning: " : string.Empty)}{fault}");
        }
    }
}
