using Sflow.Protocol.Datagrams;

namespace Sflow.Samples.SflowDump;

/// <summary>Takes datagrams one after the other; disposing it writes what has gathered.</summary>
internal interface IOutput : IDisposable
{
    /// <summary>A datagram whose header could be read.</summary>
    void Take(in SflowDatagram datagram, in Arrival arrival);

    /// <summary>Bytes that are no sFlow datagram, or one whose header is cut.</summary>
    void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival);

    /// <summary>Nothing more has come for now: what has gathered should be seen.</summary>
    void Flush();
}
