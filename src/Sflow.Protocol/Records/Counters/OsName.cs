namespace Sflow.Protocol.Records.Counters;

/// <summary>Operating system of a host. sFlow Host Structures, os_name.</summary>
public enum OsName : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>None of the below.</summary>
    Other = 1,

    /// <summary>Linux.</summary>
    Linux = 2,

    /// <summary>Windows.</summary>
    Windows = 3,

    /// <summary>macOS.</summary>
    Darwin = 4,

    /// <summary>HP-UX.</summary>
    HPUX = 5,

    /// <summary>AIX.</summary>
    Aix = 6,

    /// <summary>DragonFly BSD.</summary>
    DragonFly = 7,

    /// <summary>FreeBSD.</summary>
    FreeBsd = 8,

    /// <summary>NetBSD.</summary>
    NetBsd = 9,

    /// <summary>OpenBSD.</summary>
    OpenBsd = 10,

    /// <summary>OSF/1.</summary>
    Osf = 11,

    /// <summary>Solaris.</summary>
    Solaris = 12,
}
