namespace Sflow.Analytics;

/// <summary>What a <see cref="FlowAnalyzer"/> has been fed.</summary>
/// <param name="Datagrams">Datagrams, those that could not be read included.</param>
/// <param name="FlowSamples">Flow samples, compact and expanded (0:1 and 0:3).</param>
/// <param name="CounterSamples">Counter samples, compact and expanded (0:2 and 0:4).</param>
/// <param name="DiscardedPackets">Notifications of discarded packets (0:5).</param>
/// <param name="OtherSamples">Samples of other kinds.</param>
/// <param name="Errors">Faults: bad headers, cut or lying samples, bad records among those that flows are made from.</param>
/// <param name="DataSources">Data sources seen, up to the limit.</param>
/// <param name="UntrackedSamples">Flow samples of data sources beyond the limit.</param>
public readonly record struct FlowAnalyzerStatistics(
    long Datagrams,
    long FlowSamples,
    long CounterSamples,
    long DiscardedPackets,
    long OtherSamples,
    long Errors,
    int DataSources,
    long UntrackedSamples);
