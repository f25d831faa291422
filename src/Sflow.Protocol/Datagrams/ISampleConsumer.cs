using Sflow.Protocol.Records;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Takes all that a datagram holds, in order: each sample, then its records. Samples that hold no records of their own come as records,
/// of <see cref="RecordKind.Sample"/>. Implemented by structs, so that nothing is boxed. See <see cref="SflowDatagram.Read"/>.
/// </summary>
public interface ISampleConsumer : IRecordConsumer
{
    /// <summary>What a vendor put before the sample that comes next (1991:1).</summary>
    /// <param name="annotation">The annotation.</param>
    void Annotation(in AclAnnotation annotation);

    /// <summary>A flow sample, compact (0:1) or expanded (0:3); its records follow.</summary>
    /// <param name="sample">The sample.</param>
    void Flow(in FlowSample sample);

    /// <summary>A counter sample, compact (0:2) or expanded (0:4); its records follow.</summary>
    /// <param name="sample">The sample.</param>
    void Counters(in CounterSample sample);

    /// <summary>A notification of a discarded packet (0:5); its records follow.</summary>
    /// <param name="sample">The notification.</param>
    void Discard(in DiscardedPacket sample);

    /// <summary>
    /// A fault of framing: a sample without its fixed fields, records or samples that are missing or go beyond what holds them. What is
    /// there of a record that is cut has been handed on before, with an error of its own when fields are missing.
    /// </summary>
    /// <param name="error">What was wrong and where.</param>
    void Fault(DecodeError error);
}
