namespace Sflow.Analytics.Tests.Kit;

/// <summary>How much the tests by chance do: enough for every build, or much more with <c>SFLOW_SOAK=1</c>.</summary>
internal static class Effort
{
    public static readonly bool IsSoak = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1";

    public static int Mutations => IsSoak ? 1_000_000 : 50_000;

    public static int Expressions => IsSoak ? 10_000_000 : 1_000_000;

    public static int Factor => IsSoak ? 20 : 1;
}
