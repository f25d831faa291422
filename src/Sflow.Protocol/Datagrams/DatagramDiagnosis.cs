using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Datagrams;

/// <summary>What reading a whole datagram found wrong with it.</summary>
/// <param name="Errors">The number of faults.</param>
/// <param name="First">The first of them.</param>
/// <param name="Warnings">The number of places with bytes that no known structure takes; nothing is lost by them.</param>
/// <param name="FirstWarning">The first of them.</param>
public readonly record struct DatagramDiagnosis(int Errors, DecodeError First, int Warnings = 0, DecodeError FirstWarning = default)
{
    /// <summary>How deep records inside records are looked into; what lies deeper is left alone.</summary>
    private const int MaxDepth = 4;

    internal static DatagramDiagnosis Of(in SflowDatagram datagram, RecordRegistry registry, ICollection<DecodeError>? found)
    {
        var counter = new FaultCounter { Registry = registry, Found = found };

        // A sample whose records contradict its length may have lied about it: what cannot be a sample behind it is no further fault.
        var inDoubt = false;
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

            var holdsRecords = sample.TryReadRecords(out var list, out var error);
            inDoubt = inDoubt && (error.IsError || (sample.Record.Length & 3) != 0 || !registry.Contains(sample.Format));
            if (inDoubt)
            {
                continue;
            }

            if (holdsRecords)
            {
                inDoubt = counter.Walk(list, sample.Format.Tag);
            }
            else if (error.IsError)
            {
                counter.Add(error);
                inDoubt = true;
            }
            else
            {
                registry.Dispatch(sample.WithoutAnnotation.Record, ref counter);
            }
        }

        counter.Add(inDoubt ? default : samples.Error);
        return new DatagramDiagnosis(counter.Errors, counter.First, counter.Warnings, counter.FirstWarning);
    }

    private struct FaultCounter : IRecordConsumer
    {
        public RecordRegistry Registry;
        public ICollection<DecodeError>? Found;
        public int Errors;
        public DecodeError First;
        public int Warnings;
        public DecodeError FirstWarning;
        private int _depth;

        /// <summary>Counts the faults of records and of their frame.</summary>
        /// <returns>Whether the frame and the records in it contradict each other.</returns>
        public bool Walk(in RecordList list, uint container)
        {
            var records = list.GetEnumerator();
            while (records.MoveNext())
            {
                var before = Errors;
                Registry.Dispatch(records.Current, ref this);

                // A record that is cut is one fault, though both its length and its missing fields tell.
                if (records.Error.IsError && Errors == before)
                {
                    Add(records.Error);
                }
            }

            if (records.Error.Code == DecodeErrorCode.MissingElements)
            {
                Add(records.Error with { DataFormat = container });
            }
            else if (!records.Error.IsError && records.Position < list.Offset + list.Length)
            {
                Add(new DecodeError(DecodeErrorCode.UnreadBytes, records.Position, container));
            }

            return records.Error.IsError;
        }

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Add(error);
            if (error.IsError || record.IsTruncated || record.Length == Layout<T>.MinimumSize)
            {
                return;
            }

            record.TryReadBody<T>(out var again, out var consumed, out _);
            if (consumed < record.Length)
            {
                Add(new DecodeError(DecodeErrorCode.UnreadBytes, record.Offset + consumed, record.Tag));
            }

            if (again is Extended80211Aggregation aggregation && _depth < MaxDepth)
            {
                _depth++;
                foreach (var pdu in aggregation.Pdus)
                {
                    Walk(pdu.Records, record.Tag);
                }

                _depth--;
            }
        }

        public readonly void Unknown(in UnknownRecord record)
        {
        }

        public void Add(DecodeError fault)
        {
            if (fault.IsError)
            {
                First = Errors++ == 0 ? fault : First;
                Found?.Add(fault);
            }
            else if (fault.IsWarning)
            {
                FirstWarning = Warnings++ == 0 ? fault : FirstWarning;
                Found?.Add(fault);
            }
        }
    }
}
