namespace Sflow.Protocol.Records;

/// <summary>Takes each known structure as a type: for tables, documentation and tests without reflection.</summary>
public interface IRecordTypeVisitor
{
    /// <summary>One structure.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    void Visit<T>()
        where T : struct, IXdrRecord, IEquatable<T>;
}
