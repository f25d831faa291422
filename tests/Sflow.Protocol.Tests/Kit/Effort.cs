namespace Sflow.Protocol.Tests.Kit;

/// <summary>How much the property and mutation tests do: enough for every build, or much more with <c>SFLOW_SOAK=1</c>.</summary>
internal static class Effort
{
    public static readonly bool IsSoak = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1";

    public static int PropertyRuns => IsSoak ? 5000 : 1000;

#if NETSTANDARD_BUILD
    /// <summary>Fewer: the code is that of the other build, only what it calls of the framework is not.</summary>
    public static int Mutations => IsSoak ? 1_000_000 : 100_000;

    /// <summary>Spoilt packet headers.</summary>
    public static int MutatedHeaders => IsSoak ? 10_000_000 : 1_000_000;
#else
    /// <summary>Spoilt datagrams for each of the ways through the code.</summary>
    public static int Mutations => IsSoak ? 5_000_000 : 500_000;

    /// <summary>Spoilt packet headers.</summary>
    public static int MutatedHeaders => IsSoak ? 100_000_000 : 10_000_000;
#endif
}
