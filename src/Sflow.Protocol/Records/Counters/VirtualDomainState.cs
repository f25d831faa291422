namespace Sflow.Protocol.Records.Counters;

/// <summary>What a virtual machine does. sFlow Host Structures, virt_cpu state; libvirt's virDomainState.</summary>
public enum VirtualDomainState : uint
{
    /// <summary>No state.</summary>
    None = 0,

    /// <summary>It runs.</summary>
    Running = 1,

    /// <summary>It waits for a resource.</summary>
    Blocked = 2,

    /// <summary>A user paused it.</summary>
    Paused = 3,

    /// <summary>It is being shut down.</summary>
    Shutdown = 4,

    /// <summary>It is off.</summary>
    Shutoff = 5,

    /// <summary>It crashed.</summary>
    Crashed = 6,
}
