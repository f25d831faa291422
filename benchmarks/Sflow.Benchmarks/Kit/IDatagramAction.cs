using Sflow.Protocol.Datagrams;

namespace Sflow.Benchmarks.Kit;

/// <summary>What a benchmark does with a datagram.</summary>
internal interface IDatagramAction
{
    void Take(in SflowDatagram datagram);
}
