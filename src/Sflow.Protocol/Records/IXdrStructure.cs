namespace Sflow.Protocol.Records;

/// <summary>A structure on the wire that names each of its fields once, in wire order. Implemented by structs.</summary>
public interface IXdrStructure
{
    /// <summary>Hands every field to the visitor, in wire order: reading, writing, measuring, printing are all visitors.</summary>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <param name="fields">The visitor.</param>
    void Describe<TVisitor>(ref TVisitor fields)
        where TVisitor : struct, IFieldVisitor;
}
