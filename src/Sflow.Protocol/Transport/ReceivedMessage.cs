namespace Sflow.Protocol.Transport;

/// <summary>A datagram as it lies in the buffer of a <see cref="DatagramReceiver"/>, until that receives again.</summary>
internal struct ReceivedMessage
{
    public int Offset;

    /// <summary>The length that was sent, of which no more is in the buffer than the largest datagram to take.</summary>
    public int Length;

    /// <summary>Who sent it, and when it was taken from the socket.</summary>
    public ReceiveInfo Info;
}
