using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>mask:key:bits</c>: the network part of an address, the rest zero.</summary>
internal sealed class MaskFunction(string text, Operand key, int bits)
    : FunctionOperand(text, key.Type == FieldType.Any ? FieldType.Address : key.Type, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (key.TryEvaluate(sample, scratch, out value))
        {
            switch (value.Type)
            {
                case FieldType.IPv4:
                    value = FieldValue.FromIPv4((uint)(value.Number & AddressMask.Low(bits + 96)));
                    return true;
                case FieldType.IPv6:
                    value = FieldValue.FromIPv6(value.High & AddressMask.High(bits), value.Number & AddressMask.Low(bits));
                    return true;
                default:
                    break;
            }
        }

        value = default;
        return false;
    }
}
