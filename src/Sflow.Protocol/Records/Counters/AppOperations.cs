using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Operations of an application, by how they ended. sFlow Application Structures, app_operations (counter record 0:2202). All ones in
/// a counter is unknown.
/// </summary>
public record struct AppOperations : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2202;

    /// <summary>Name of the application, at most 32 bytes by the specification; empty when unknown.</summary>
    public XdrText Application;

    /// <summary>Operations that succeeded.</summary>
    public uint Success;

    /// <summary>Operations that failed for a reason not below.</summary>
    public uint Other;

    /// <summary>Operations that took too long.</summary>
    public uint Timeout;

    /// <summary>Operations that met a fault in the application.</summary>
    public uint InternalError;

    /// <summary>Operations asked for in a wrong way.</summary>
    public uint BadRequest;

    /// <summary>Operations that are not allowed.</summary>
    public uint Forbidden;

    /// <summary>Operations whose request or answer was too large.</summary>
    public uint TooLarge;

    /// <summary>Operations that the application does not know.</summary>
    public uint NotImplemented;

    /// <summary>Operations on what was not found.</summary>
    public uint NotFound;

    /// <summary>Operations on what was not available.</summary>
    public uint Unavailable;

    /// <summary>Operations asked for without authorization.</summary>
    public uint Unauthorized;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("application"u8, ref Application);
        fields.UInt32("status_OK"u8, ref Success);
        fields.UInt32("errors_OTHER"u8, ref Other);
        fields.UInt32("errors_TIMEOUT"u8, ref Timeout);
        fields.UInt32("errors_INTERNAL_ERROR"u8, ref InternalError);
        fields.UInt32("errors_BAD_REQUEST"u8, ref BadRequest);
        fields.UInt32("errors_FORBIDDEN"u8, ref Forbidden);
        fields.UInt32("errors_TOO_LARGE"u8, ref TooLarge);
        fields.UInt32("errors_NOT_IMPLEMENTED"u8, ref NotImplemented);
        fields.UInt32("errors_NOT_FOUND"u8, ref NotFound);
        fields.UInt32("errors_UNAVAILABLE"u8, ref Unavailable);
        fields.UInt32("errors_UNAUTHORIZED"u8, ref Unauthorized);
    }
}
