namespace Sflow.Protocol.Records;

/// <summary>What numbers the records of a sample, as a type: code that is generic over it is compiled for each.</summary>
internal interface IRecordContext
{
    RecordKind Kind { get; }

    /// <summary>Reads a whole record as the structure of this library that its number names, and hands it on.</summary>
    /// <returns>Whether the number is known.</returns>
    bool TryDispatch<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer;
}
