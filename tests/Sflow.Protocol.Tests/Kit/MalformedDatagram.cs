namespace Sflow.Protocol.Tests.Kit;

/// <summary>A datagram that some agent got wrong or that nobody should have sent, and the one thing that is to be told of it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Bytes">The datagram.</param>
/// <param name="Expected">The one error or warning; the default where reading has nothing to tell.</param>
/// <param name="Good">How many records of the name <c>good</c> behind the fault, and before it, are delivered.</param>
internal sealed record MalformedDatagram(string Name, byte[] Bytes, DecodeError Expected, int Good)
{
    public override string ToString() => Name;
}
