namespace Sflow.Analytics.Tests.Kit;

internal static class AnalyzerExtensions
{
    public static bool Process(this FlowAnalyzer analyzer, byte[] datagram) => analyzer.Process(datagram, 0, datagram.Length);
}
