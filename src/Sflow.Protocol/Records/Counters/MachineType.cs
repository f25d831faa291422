namespace Sflow.Protocol.Records.Counters;

/// <summary>Processor family of a host. sFlow Host Structures, machine_type.</summary>
public enum MachineType : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>None of the below.</summary>
    Other = 1,

    /// <summary>x86.</summary>
    X86 = 2,

    /// <summary>x86_64.</summary>
    X8664 = 3,

    /// <summary>Itanium.</summary>
    IA64 = 4,

    /// <summary>SPARC.</summary>
    Sparc = 5,

    /// <summary>Alpha.</summary>
    Alpha = 6,

    /// <summary>PowerPC.</summary>
    PowerPC = 7,

    /// <summary>Motorola 68000.</summary>
    M68K = 8,

    /// <summary>MIPS.</summary>
    Mips = 9,

    /// <summary>ARM.</summary>
    Arm = 10,

    /// <summary>PA-RISC.</summary>
    Hppa = 11,

    /// <summary>IBM System/390.</summary>
    S390 = 12,
}
