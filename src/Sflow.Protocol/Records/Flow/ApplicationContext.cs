using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>What an operation of an application is. sFlow Application Structures, context.</summary>
public record struct ApplicationContext : IXdrStructure
{
    /// <summary>Name of the application, at most 32 bytes; dots divide a hierarchy.</summary>
    public XdrText Application;

    /// <summary>Name of the operation, at most 32 bytes; dots divide a hierarchy.</summary>
    public XdrText Operation;

    /// <summary>Attributes as name=value, joined by &amp;, URL-encoded; at most 255 bytes.</summary>
    public XdrText Attributes;

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("application"u8, ref Application);
        fields.Text("operation"u8, ref Operation);
        fields.Text("attributes"u8, ref Attributes);
    }
}
