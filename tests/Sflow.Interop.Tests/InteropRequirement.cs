using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Sflow.Interop.Tests;

/// <summary>
/// What happens where a real daemon cannot run: a skip with its reason, or a failure where the environment promises the daemons
/// (<c>SFLOW_INTEROP=required</c>), so that a broken set-up cannot pass for a good run.
/// </summary>
internal static class InteropRequirement
{
    /// <summary>Demands Linux, root and commands.</summary>
    public static void Demand(params IEnumerable<string> commands)
    {
        if (!OperatingSystem.IsLinux())
        {
            Miss("network namespaces need Linux");
        }

        if (!Environment.IsPrivilegedProcess)
        {
            Miss("network namespaces need root");
        }

        var missing = commands.Where(command => Command.Find(command) is null).ToArray();
        if (missing.Length > 0)
        {
            Miss($"not installed: {string.Join(", ", missing)} (see tests/setup.sh)");
        }
    }

    /// <summary>Skips the test, or fails it where daemons are required.</summary>
    [DoesNotReturn]
    public static void Miss(string reason)
    {
        if (Environment.GetEnvironmentVariable("SFLOW_INTEROP") == "required")
        {
            Assert.Fail(reason);
        }

        Skip.If(true, reason);
        throw new UnreachableException();
    }
}
