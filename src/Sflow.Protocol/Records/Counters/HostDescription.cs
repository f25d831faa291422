using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Counters;

/// <summary>What a host is. sFlow Host Structures, host_descr (counter record 0:2000).</summary>
public record struct HostDescription : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2000;

    /// <summary>Host name, at most 64 bytes by the specification; empty when unknown.</summary>
    public XdrText HostName;

    /// <summary>UUID of the host in 16 bytes; all zero when unknown.</summary>
    public XdrOpaque Uuid;

    /// <summary>Processor family.</summary>
    public MachineType MachineType;

    /// <summary>Operating system.</summary>
    public OsName OsName;

    /// <summary>Release, such as 6.12.8, at most 32 bytes by the specification; empty when unknown.</summary>
    public XdrText OsRelease;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("hostname"u8, ref HostName);
        fields.FixedOpaque("UUID"u8, ref Uuid, 16, FieldStyle.Uuid);
        fields.Enum("machine_type"u8, ref MachineType);
        fields.Enum("os_name"u8, ref OsName);
        fields.Text("os_release"u8, ref OsRelease);
    }
}
