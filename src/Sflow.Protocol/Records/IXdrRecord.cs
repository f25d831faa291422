namespace Sflow.Protocol.Records;

/// <summary>A structure that stands in a datagram under a data format of its own. Implemented by structs, here or in a vendor's assembly.</summary>
public interface IXdrRecord : IXdrStructure
{
    /// <summary>The structure's context and number; the same for every value of the type.</summary>
    RecordFormat Format { get; }
}
