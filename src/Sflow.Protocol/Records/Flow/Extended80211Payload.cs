using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The payload of an 802.11 frame, deciphered. sFlow 802.11 Structures, extended_80211_payload (flow record 0:1013). Some agents send, and
/// sflowtool reads, a sampled_header in the place of <see cref="Data"/>; it is read where only it takes the whole record.
/// </summary>
public record struct Extended80211Payload : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1013;

    /// <summary>How the payload was ciphered on the air.</summary>
    public CipherSuite CipherSuite;

    /// <summary>Whether <see cref="Header"/> is on the wire; by the specification <see cref="Data"/> is.</summary>
    public bool HasHeader;

    /// <summary>The first bytes of the payload, unless <see cref="HasHeader"/>.</summary>
    public XdrOpaque Data;

    /// <summary>The payload as a sampled header, when <see cref="HasHeader"/>.</summary>
    public SampledHeader Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("cipher_suite"u8, ref CipherSuite);
        if (fields.AlternativeLayout(ref HasHeader))
        {
            fields.Structure(""u8, ref Header);
        }
        else
        {
            fields.Opaque("data"u8, ref Data, FieldStyle.Hex);
        }
    }
}
