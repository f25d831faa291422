using Sflow.Analytics.Fields;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Analytics.Tests.Kit;

internal static class PacketSampleExtensions
{
    /// <summary>Takes a sample of any of the kinds that fields are of.</summary>
    /// <returns>False when it is another.</returns>
    public static bool TryLoad(this PacketSample packet, in SflowDatagram datagram, in Sample sample)
    {
        if (sample.TryReadFlow(out var flow))
        {
            packet.Load(datagram, flow);
            return true;
        }

        if (sample.TryReadDiscard(out var discard))
        {
            packet.Load(datagram, discard);
            return true;
        }

        if (sample.TryRead(out RtFlow custom))
        {
            packet.Load(datagram, custom);
            return true;
        }

        return false;
    }
}
