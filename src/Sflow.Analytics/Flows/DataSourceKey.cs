using Sflow.Protocol;

namespace Sflow.Analytics.Flows;

/// <summary>What names a data source: agent, sub-agent, and class and index within; of a custom flow, the hash of its name.</summary>
internal readonly record struct DataSourceKey(SflowAddress Agent, uint SubAgentId, DataSource Source, ulong NameHash = 0)
{
    /// <summary>A data source's discarded packets, each of which is told: apart from its samples, of which each stands for many.</summary>
    public static DataSourceKey OfDiscards(SflowAddress agent, uint subAgentId, DataSource source) => new(agent, subAgentId, source, ulong.MaxValue);
}
