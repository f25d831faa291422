namespace Sflow.Protocol;

/// <summary>What a <see cref="DataSource"/> index counts. sFlow Version 5, sflow_data_source.</summary>
public enum DataSourceClass : uint
{
    /// <summary>ifIndex (index 0 is the whole device).</summary>
    Interface = 0,

    /// <summary>smonVlanDataSource (VLAN 1 to 4094).</summary>
    Vlan = 1,

    /// <summary>entPhysicalEntry.</summary>
    PhysicalEntity = 2,

    /// <summary>entLogicalEntry.</summary>
    LogicalEntity = 3,
}
