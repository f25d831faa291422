namespace Sflow.Protocol.Tests.Kit;

/// <summary>The ways to come by what a datagram holds.</summary>
internal enum DatagramWay
{
    /// <summary>Samples and their records by enumerators.</summary>
    RecordByRecord,

    /// <summary>Samples by an enumerator, each list of records at once.</summary>
    ListByList,

    /// <summary>All at once.</summary>
    Whole,
}
