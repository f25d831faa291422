using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that a host or switch adds of its own state: the TCP connection, the queue, the delay, the entities.</summary>
internal static class HostFields
{
    private const string Tcp = "extended_tcp_info";
    private const string Entities = "extended_entities";

    private static readonly FieldValue Received = FieldValue.FromText("received");
    private static readonly FieldValue Sent = FieldValue.FromText("sent");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        TcpInfo("tcprtt", "Smoothed round-trip time in microseconds.", "1250", static (in r) => Number(r.Rtt), FieldOrigin.Established),
        TcpInfo("tcprttsdev", "Mean deviation of the round-trip time in microseconds.", "100", static (in r) => Number(r.RttVariance), FieldOrigin.Established, "tcprttvar"),
        TcpInfo("tcprttwait", "Smallest round-trip time subtracted from the smoothed one: time spent waiting, in microseconds.", "50", static (in r) => Number(r.Rtt > r.MinimumRtt ? r.Rtt - r.MinimumRtt : 0), FieldOrigin.Established),
        TcpInfo("tcpunacked", "Packets not yet acknowledged.", "10", static (in r) => Number(r.Unacknowledged), FieldOrigin.Established),
        TcpInfo("tcpminrtt", "Smallest round-trip time in microseconds.", "1000", static (in r) => Number(r.MinimumRtt)),
        TcpInfo("tcplost", "Packets taken for lost.", "0", static (in r) => Number(r.Lost)),
        TcpInfo("tcpretrans", "Packets sent again.", "0", static (in r) => Number(r.Retransmitted)),
        TcpInfo("tcppmtu", "Path MTU in bytes.", "1500", static (in r) => Number(r.PathMtu)),
        TcpInfo("tcpsndmss", "Maximum segment size when sending, in bytes.", "1448", static (in r) => Number(r.SendMss)),
        TcpInfo("tcprcvmss", "Maximum segment size received, in bytes.", "536", static (in r) => Number(r.ReceiveMss)),
        TcpInfo("tcpsndcwnd", "Congestion window in segments.", "10", static (in r) => Number(r.SendCongestionWindow)),
        TcpInfo("tcpreordering", "Reordering degree in packets.", "3", static (in r) => Number(r.Reordering)),
        Row.Record<ExtendedTcpInfo>("tcpdirection", FieldType.Text, Tcp, "Whether the host received or sent the packet.", "sent", static (in r) =>
            r.Direction == PacketDirection.Received ? Received : r.Direction == PacketDirection.Sent ? Sent : default, FieldOrigin.Own),
        Row.Sample("queueindex", FieldType.UInt32, "extended_egress_queue", "Queue of the output interface that the packet was put in or meant for.", "3", QueueIndex),
        Row.Record<ExtendedQueue>("queuedepth", FieldType.UInt32, "extended_queue", "Bytes in the queue as the packet came.", "65536", static (in r) => Number(r.Depth)),
        Row.Record<ExtendedQueueLength>("queuelength", FieldType.UInt32, "extended_queue_length", "Segments in the queue as the packet came.", "12", static (in r) => Number(r.QueueLength), FieldOrigin.Own),
        Row.Record<ExtendedTransit>("transitdelay", FieldType.UInt32, "extended_transit", "Nanoseconds that the packet took through the device.", "850", static (in r) => Number(r.Delay)),
        Entity("srcclass", "Kind of the entity that the packet comes from.", "2", static (in r) => Number((uint)r.SourceClass)),
        Entity("srcindex", "Number of the entity that the packet comes from.", "1", static (in r) => Number(r.SourceIndex)),
        Entity("dstclass", "Kind of the entity that the packet goes to.", "3", static (in r) => Number((uint)r.DestinationClass)),
        Entity("dstindex", "Number of the entity that the packet goes to.", "7", static (in r) => Number(r.DestinationIndex)),
    ];

    private static FieldValue Number(uint value) => FieldValue.FromNumber(FieldType.UInt32, value);

    private static FieldDescriptor TcpInfo(string name, string description, string example, Row.RecordValue<ExtendedTcpInfo> read, FieldOrigin origin = FieldOrigin.Own, params string[] aliases) =>
        new(name, FieldType.UInt32, Tcp, description, example, Row.Once(Row.Of(read))) { Headers = default, Origin = origin, Aliases = aliases };

    /// <summary>An agent that does not know an entity tells class 0 and number 0.</summary>
    private static FieldDescriptor Entity(string name, string description, string example, Row.RecordValue<ExtendedEntities> read) =>
        Row.Record(name, FieldType.UInt32, Entities, description, example, read, FieldOrigin.Own);

    private static FieldValue QueueIndex(PacketSample sample) =>
        sample.TryGetRecord(out ExtendedEgressQueue egress) ? Number(egress.Queue)
        : sample.TryGetRecord(out ExtendedQueueLength length) ? Number(length.QueueIndex) : default;
}
