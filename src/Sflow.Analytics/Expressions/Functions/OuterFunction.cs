using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary>
/// <c>outer.key</c>: a key of a header of the packet itself and not of what it carries: behind the first IP header no further one of the
/// link or network stands before it.
/// </summary>
internal sealed class OuterFunction(FieldDescriptor row)
    : Operand(row.Type, row.Headers, needsInner: false, row.Subject)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        value = default;
        return IsOuter(sample) && row.TryRead(sample, 0, out value) && !value.IsNull;
    }

    public override void Describe(StringBuilder text) => text.Append("outer.").Append(row.Name);

    private bool IsOuter(PacketSample sample)
    {
        var headers = sample.Headers;
        var isBehindNetwork = false;
        for (var i = 0; i < headers.Count; i++)
        {
            var kind = headers[i].Kind;
            if (isBehindNetwork && kind is >= HeaderKind.Ethernet and <= HeaderKind.IPv6)
            {
                return false;
            }

            if (row.Headers.Contains(kind))
            {
                return true;
            }

            isBehindNetwork |= kind is HeaderKind.IPv4 or HeaderKind.IPv6;
        }

        // Told by a record beside the header, which is of the outer packet.
        return true;
    }
}
