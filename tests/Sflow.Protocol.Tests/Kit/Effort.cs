namespace Sflow.Protocol.Tests.Kit;

/// <summary>How much the property and mutation tests do: enough for every build, or much more with <c>SFLOW_SOAK=1</c>.</summary>
internal static class Effort
{
    public static readonly bool IsSoak = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1";

    public static int PropertyRuns => IsSoak ? 5000 : 1000;

    public static int Mutations => IsSoak ? 5_000_000 : 500_000;
}
