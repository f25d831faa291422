using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>outer.key</c>: a key of a header that stands before any second IP header, so of the packet and not of what it carries.</summary>
internal sealed class OuterFunction(FieldDescriptor row)
    : Operand(row.Type, FieldAccess.HeadersOf(row).Union(HeaderKinds.Of(HeaderKind.IPv4)).Union(HeaderKinds.Of(HeaderKind.IPv6)), needsInner: false)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        value = default;
        return IsOuter(sample) && row.TryRead(sample, 0, out value) && !value.IsNull;
    }

    public override void Describe(StringBuilder text) => text.Append("outer.").Append(row.Name);

    private bool IsOuter(PacketSample sample)
    {
        var headers = FieldAccess.StackOf(sample);
        var networks = 0;
        for (var i = 0; i < headers.Count; i++)
        {
            var kind = headers[i].Kind;
            networks += kind is HeaderKind.IPv4 or HeaderKind.IPv6 ? 1 : 0;
            if (networks > 1)
            {
                return false;
            }

            if (FieldAccess.HeadersOf(row).Contains(kind))
            {
                return true;
            }
        }

        // Told by a record beside the header, which is of the outer packet.
        return true;
    }
}
