namespace Sflow.Protocol.Records.Flow;

/// <summary>One packet of an 802.11 aggregate, with flow records of its own. sFlow 802.11 Structures, pdu.</summary>
public record struct AggregatedPdu : IXdrStructure
{
    /// <summary>The packet's flow records; they may hold aggregates again, which are read only when asked for.</summary>
    public RecordList Records;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Records("flow_records"u8, ref Records, RecordKind.Flow);
}
