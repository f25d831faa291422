namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>IP protocol numbers that sflowtool knows.</summary>
internal static class IPProtocols
{
    public const uint HopByHop = 0;
    public const uint Icmp = 1;
    public const uint Tcp = 6;
    public const uint Udp = 17;
    public const uint Routing = 43;
    public const uint Fragment = 44;
    public const uint Authentication = 51;
    public const uint DestinationOptions = 60;
}
