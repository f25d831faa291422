namespace Sflow.Protocol.Records.Flow;

/// <summary>On which way an access list was applied. sFlow Dropped Packet Notification Structures, acl_direction.</summary>
public enum AclDirection : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>As the packet came.</summary>
    Ingress = 1,

    /// <summary>As the packet left.</summary>
    Egress = 2,
}
