namespace Sflow.Protocol.Records;

/// <summary>Takes records of whatever structure, each as its own type. Implemented by structs, so that nothing is boxed.</summary>
public interface IRecordConsumer
{
    /// <summary>A record of a known structure.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure; when there is an error, the fields before it.</param>
    /// <param name="record">The record that it was read from.</param>
    /// <param name="error">What was wrong, if anything.</param>
    void Known<T>(in T value, in Record record, DecodeError error)
        where T : struct, IXdrRecord;

    /// <summary>A record of a structure that nobody has registered.</summary>
    /// <param name="record">Its number and bytes.</param>
    void Unknown(in UnknownRecord record);
}
