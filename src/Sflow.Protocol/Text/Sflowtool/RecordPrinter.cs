using Sflow.Protocol.Records;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints structures whose tags follow each other as the fields do.</summary>
internal sealed class RecordPrinter(TagCursor cursor)
{
    /// <summary>Prints a record field by field.</summary>
    /// <param name="record">The record; the cursor stands at its body.</param>
    public void Print(in Record record)
    {
        var consumer = new Consumer(cursor);
        StandardRecords.TryDispatch(record, ref consumer);
    }

    private readonly struct Consumer(TagCursor cursor) : IRecordConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            // Read again while printing, since of a cut structure only what is there shall be printed. The value says which layout it has.
            var visitor = new PrintingVisitor(cursor);
            var structure = value;
            structure.Describe(ref visitor);
        }

        public void Unknown(in UnknownRecord record)
        {
        }
    }
}
