using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>What was wrong with a datagram.</summary>
internal sealed class FaultCounter
{
    private int _count;
    private DecodeError _first;

    public DatagramDiagnosis Diagnosis => new(_count, _first);

    public void Clear()
    {
        _count = 0;
        _first = default;
    }

    public void Add(DecodeError error)
    {
        if (error.IsError)
        {
            _first = _count++ == 0 ? error : _first;
        }
    }
}
