using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Thresholds;

namespace Sflow.Analytics;

/// <summary>What a <see cref="FlowAnalyzer"/> works with.</summary>
public sealed class FlowAnalyzerOptions
{
    /// <summary>The clock; a capture replays by a <see cref="ReplayTimeProvider"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The fields that definitions may name.</summary>
    public FieldCatalog Fields { get; set; } = FieldCatalog.Standard;

    /// <summary>What functions of keys and filters look up: countries, vendors, groups, names. Names of well-known services alone by default.</summary>
    public ValueLookups Lookups { get; set; } = ValueLookups.Standard;

    /// <summary>
    /// Called for each event, by the thread that feeds the analyzer and within its lock: to return soon. <see cref="FlowAnalyzer.Events"/> is the way
    /// for those who take their time.
    /// </summary>
    public Action<ThresholdEvent>? EventHandler { get; set; }

    /// <summary>Called, in the same way, when a threshold turns out to ask for more than a data source's sampling rate can tell.</summary>
    public Action<ThresholdWarning>? WarningHandler { get; set; }

    /// <summary>How many data sources are kept apart; samples of further ones are counted and left out. 65 536 by default: forged agents exhaust this and no more.</summary>
    public int MaxDataSources { get; set; } = 65_536;
}
