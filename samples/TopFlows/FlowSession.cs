using Sflow.Analytics;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>One run: the analyzer, its one definition, and what is shown of it.</summary>
internal sealed class FlowSession
{
    private readonly ReplayTimeProvider _replayClock = new();

    public FlowSession(Settings settings)
    {
        Settings = settings;
        Analyzer = new FlowAnalyzer(new FlowAnalyzerOptions
        {
            TimeProvider = settings.Listen is null ? _replayClock : TimeProvider.System,
            Lookups = DataFiles.Read(settings),
            Fields = FieldCatalog.Standard.With(settings.Custom),
        });
        Flows = Analyzer.Add(new FlowDefinition(settings.Keys)
        {
            Filter = settings.Filter,
            Value = settings.Value,
            Dropped = settings.Dropped,
            Smoothing = settings.Smoothing,
            MaxFlows = settings.MaxKeys,
            Retention = settings.Totals ? FlowRetention.Totals : FlowRetention.Active,
        });
    }

    public Settings Settings { get; }

    public FlowAnalyzer Analyzer { get; }

    public ActiveFlows Flows { get; }

    /// <summary>Faults that were met before the analyzer: datagrams whose header could not be read.</summary>
    public long UnreadableDatagrams { get; set; }

    /// <summary>What else there is to tell at the end, such as what a capture held besides sFlow.</summary>
    public string? Remark { get; set; }

    public FlowAnalyzerStatistics Statistics
    {
        get
        {
            var statistics = Analyzer.Statistics;
            return statistics with
            {
                Datagrams = statistics.Datagrams + UnreadableDatagrams,
                Errors = statistics.Errors + UnreadableDatagrams,
            };
        }
    }

    /// <summary>Sets the clock of a replay on.</summary>
    public void AdvanceTo(DateTimeOffset time) => _replayClock.AdvanceTo(time);
}
