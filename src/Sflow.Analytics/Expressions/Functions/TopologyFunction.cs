using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>link:inputifindex</c> and <c>node:…</c>: what the topology knows of an agent's interface, asked by the text <c>10.0.0.254>3</c>.</summary>
internal sealed class TopologyFunction(string text, Operand key, Operand agent, IValueLookup topology) : FunctionOperand(text, FieldType.Text, key, agent)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        value = default;
        if (!key.TryEvaluate(sample, scratch, out var port) || !agent.TryEvaluate(sample, scratch, out var device)
            || !scratch.TryReserve((2 * ValueText.MaxLength) + 1, out var room))
        {
            return false;
        }

        var length = ValueText.Write(device, room);
        room[length++] = (byte)'>';
        length += ValueText.Write(port, room.Slice(length));
        return topology.TryLookup(scratch.Take(length), out value) && !value.IsNull && ValueText.TryGet(value, scratch, out value);
    }
}
