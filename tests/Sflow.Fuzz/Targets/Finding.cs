using Sflow.Protocol.Tests.Kit;

namespace Sflow.Fuzz.Targets;

/// <summary>What has to hold for any input.</summary>
internal static class Finding
{
    public static void Unless(bool holds, string what)
    {
        if (!holds)
        {
            throw new FindingException(what);
        }
    }
}
