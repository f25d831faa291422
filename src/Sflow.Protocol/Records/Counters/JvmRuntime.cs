using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Counters;

/// <summary>A Java virtual machine. sFlow Java Virtual Machine Structures, jvm_runtime (counter record 0:2105).</summary>
public record struct JvmRuntime : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2105;

    /// <summary>Name, at most 64 bytes by the specification; empty when unknown.</summary>
    public XdrText VmName;

    /// <summary>Vendor, at most 32 bytes by the specification; empty when unknown.</summary>
    public XdrText VmVendor;

    /// <summary>Version, at most 32 bytes by the specification; empty when unknown.</summary>
    public XdrText VmVersion;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("jvm_name"u8, ref VmName);
        fields.Text("jvm_vendor"u8, ref VmVendor);
        fields.Text("jvm_version"u8, ref VmVersion);
    }
}
