using System.Reflection;
using System.Runtime.Versioning;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Tests;

public class BuildUnderTestTests
{
#if NETSTANDARD_BUILD
    private const string Expected = ".NETStandard,Version=v2.0";
#else
    private const string Expected = ".NETCoreApp,Version=v10.0";
#endif

    [Fact]
    public void Assembly_UnderTest_IsBuiltForTheFrameworkOfThisProject() => Assert.Equal(
        Expected,
        typeof(SflowDatagram).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
