using Sflow.Protocol;

namespace Sflow.Analytics.Flows;

/// <summary>What names a data source: agent, sub-agent, and class and index within; of a custom flow, the hash of its name.</summary>
internal readonly record struct DataSourceKey(SflowAddress Agent, uint SubAgentId, DataSource Source, ulong NameHash = 0);
