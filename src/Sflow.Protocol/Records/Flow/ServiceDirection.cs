namespace Sflow.Protocol.Records.Flow;

/// <summary>On which side of a service the agent is. sFlow Transaction Structures, service_direction.</summary>
public enum ServiceDirection : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>The client's.</summary>
    Client = 1,

    /// <summary>The server's.</summary>
    Server = 2,
}
