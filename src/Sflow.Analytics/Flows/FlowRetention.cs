namespace Sflow.Analytics.Flows;

/// <summary>Which flows a definition keeps when its budget is full.</summary>
public enum FlowRetention
{
    /// <summary>Flows whose rate has faded are forgotten, with their totals, to make room for new ones.</summary>
    Active,

    /// <summary>Every flow is kept, so that totals are exact; when the budget is full, samples of further flows are only counted.</summary>
    Totals,
}
