using Sflow.Protocol;

namespace Sflow.Interop.Tests;

/// <summary>What a test wants to know of a flow sample, copied out of the datagram.</summary>
/// <param name="SamplingRate">The rate that the sample states.</param>
/// <param name="FrameLength">Length of the packet with FCS.</param>
/// <param name="HeaderLength">Length of the sampled header.</param>
/// <param name="Source">Source address of the dissected header.</param>
/// <param name="Destination">Destination address of the dissected header.</param>
/// <param name="DestinationPort">Destination port of the dissected header, 0 without one.</param>
/// <param name="Payload">What the sampled header holds behind the last header that was dissected.</param>
internal sealed record FlowObservation(
    uint SamplingRate, uint FrameLength, int HeaderLength, SflowAddress Source, SflowAddress Destination, int DestinationPort, byte[] Payload);
