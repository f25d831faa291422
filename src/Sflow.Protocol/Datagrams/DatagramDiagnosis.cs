using Sflow.Protocol.Records;

namespace Sflow.Protocol.Datagrams;

/// <summary>What reading a whole datagram found wrong with it.</summary>
/// <param name="Errors">The number of faults.</param>
/// <param name="First">The first of them.</param>
public readonly record struct DatagramDiagnosis(int Errors, DecodeError First)
{
    internal static DatagramDiagnosis Of(in SflowDatagram datagram, RecordRegistry registry)
    {
        var counter = default(ErrorCounter);
        var samples = datagram.Samples.GetEnumerator();
        while (samples.MoveNext())
        {
            var sample = samples.Current;
            sample.TryReadAcl(out _, out var fault);
            if (sample.IsTruncated || fault.IsError)
            {
                // One fault, told by the walk or by the annotation: what is missing inside follows from it.
                counter.Add(sample.IsTruncated ? default : fault);
                continue;
            }

            if (sample.TryReadRecords(out var list, out var error))
            {
                var records = list.GetEnumerator();
                while (records.MoveNext())
                {
                    var before = counter.Count;
                    registry.Dispatch(records.Current, ref counter);

                    // A record that is cut is one fault, though both its length and its missing fields tell.
                    if (records.Error.IsError && counter.Count == before)
                    {
                        counter.Add(records.Error);
                    }
                }

                if (records.Error.Code == DecodeErrorCode.MissingElements)
                {
                    counter.Add(records.Error);
                }
            }
            else if (error.IsError)
            {
                counter.Add(error);
            }
            else
            {
                registry.Dispatch(sample.WithoutAnnotation.Record, ref counter);
            }
        }

        counter.Add(samples.Error);
        return new DatagramDiagnosis(counter.Count, counter.First);
    }

    private struct ErrorCounter : IRecordConsumer
    {
        public int Count;
        public DecodeError First;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord => Add(error);

        public readonly void Unknown(in UnknownRecord record)
        {
        }

        public void Add(DecodeError error)
        {
            if (error.IsError)
            {
                First = Count++ == 0 ? error : First;
            }
        }
    }
}
