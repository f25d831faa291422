namespace Sflow.Protocol.Transport;

/// <summary>Learns of a received datagram whose header is not one of sFlow version 5, 4 or 2. It is called on the thread that would have handled it.</summary>
/// <param name="error">What was wrong.</param>
/// <param name="info">Where it came from.</param>
public delegate void SflowDecodeErrorHandler(DecodeError error, in ReceiveInfo info);
