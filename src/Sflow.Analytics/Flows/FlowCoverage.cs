namespace Sflow.Analytics.Flows;

/// <summary>How much of the traffic a definition's flows cover.</summary>
/// <param name="Flows">Flows kept, each counted once a data source.</param>
/// <param name="UntrackedSamples">Samples of flows or data sources that the budgets had no room for.</param>
/// <param name="ForgottenFlows">Flows forgotten to make room.</param>
/// <param name="IsExact">Whether every total is exact: nothing was forgotten, left out, or too large for 64 bits.</param>
public readonly record struct FlowCoverage(int Flows, long UntrackedSamples, long ForgottenFlows, bool IsExact);
