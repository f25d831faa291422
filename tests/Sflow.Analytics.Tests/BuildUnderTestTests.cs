using System.Reflection;
using System.Runtime.Versioning;
using Sflow.Protocol.Datagrams;

namespace Sflow.Analytics.Tests;

public class BuildUnderTestTests
{
#if NETSTANDARD_BUILD
    private const string Expected = ".NETStandard,Version=v2.0";
#else
    private const string Expected = ".NETCoreApp,Version=v10.0";
#endif

    [Theory]
    [InlineData(typeof(FlowAnalyzer))]
    [InlineData(typeof(SflowDatagram))]
    public void Assembly_UnderTest_IsBuiltForTheFrameworkOfThisProject(Type member) => Assert.Equal(
        Expected,
        member.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
