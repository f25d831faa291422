using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>A test of a value at a fixed place of a header, on its bits: no value is made of them, and no text.</summary>
internal sealed class HeaderTest
{
    /// <summary>More than so many values are searched for, not compared one by one.</summary>
    private const int MaxCompared = 8;

    private readonly FilterTest _other;
    private readonly HeaderField _place;
    private readonly int _occurrence;
    private readonly HeaderTestForm _form;
    private readonly ulong _mask;
    private readonly ulong _value;
    private readonly Constant[] _constants = [];
    private readonly ulong[] _sorted = [];
    private readonly ulong[] _members = [];

    private HeaderTest(FilterTest other, HeaderField place, int occurrence)
    {
        _other = other;
        _place = place;
        _occurrence = occurrence;
        if (other is ConstantTest { Constants: var constants } && place.Size == 16)
        {
            (_form, _constants) = (HeaderTestForm.Wide, [.. constants]);
        }
        else if (IsSmall(other.Operand.Type) && other is not ConstantTest { Constants.Count: 1 })
        {
            (_form, _members) = (HeaderTestForm.Members, MembersOf(other));
        }
        else if (other is ConstantTest { Constants: [var single] })
        {
            (_form, _mask, _value) = (HeaderTestForm.Single, single.NumberMask, single.Number);
        }
        else
        {
            var several = ((ConstantTest)other).Constants;
            var isSorted = several.Count > MaxCompared && several.All(constant => constant.NumberMask == ulong.MaxValue);
            (_form, _constants) = (isSorted ? HeaderTestForm.Sorted : HeaderTestForm.Several, [.. several]);
            _sorted = [.. several.Select(constant => constant.Number).OrderBy(number => number)];
        }
    }

    /// <summary>Makes the fast form of a test, if it has one.</summary>
    public static HeaderTest? TryMake(FilterTest test)
    {
        var fits = test.Operand is FieldOperand { Place.Size: > 0 } operand && (test is ConstantTest || IsSmall(operand.Type));
        return fits && test.Operand is FieldOperand { Place: { } place, Occurrence: var occurrence } ? new(test, place, occurrence) : null;
    }

    public bool Matches(PacketSample sample, EvaluationScratch scratch)
    {
        var headers = sample.Headers;
        var at = headers.Find(_place.Kind, _occurrence) + _place.Offset;
        if (at < _place.Offset || at + _place.Size > headers.End)
        {
            // Without a header, what the agent decoded itself may tell it.
            return sample.HasHeader ? _other.WhenMissing : _other.Matches(sample, scratch);
        }

        var bytes = headers.Buffer.AsSpan(at, _place.Size);
        return (_form == HeaderTestForm.Wide ? AcceptsWide(bytes) : Accepts((Read(bytes) >> _place.Shift) & _place.Mask)) != _other.IsNegated;
    }

    public string Describe()
    {
        var place = FormattableString.Invariant($"{_place.Size} bytes of {_place.Kind} from byte {_place.Offset}");
        var occurrence = _occurrence == 0 ? string.Empty : FormattableString.Invariant($", occurrence {_occurrence}");
        return place + occurrence + _form switch
        {
            HeaderTestForm.Single when _mask == ulong.MaxValue => $" = 0x{_value.ToString("X", CultureInfo.InvariantCulture)}",
            HeaderTestForm.Single => FormattableString.Invariant($" & 0x{_mask & uint.MaxValue:X} = 0x{_value:X}"),
            HeaderTestForm.Members => " looked up in a table",
            HeaderTestForm.Sorted => FormattableString.Invariant($" searched in {_sorted.Length} values"),
            _ => FormattableString.Invariant($" compared with {_constants.Length} values"),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Accepts(ulong bits) => _form switch
    {
        HeaderTestForm.Single => (bits & _mask) == _value,
        HeaderTestForm.Members => bits < 512 && (_members[bits >> 6] & (1UL << (int)(bits & 63))) != 0,
        HeaderTestForm.Sorted => Array.BinarySearch(_sorted, bits) >= 0,
        _ => AcceptsSeveral(bits),
    };

    private bool AcceptsSeveral(ulong bits)
    {
        foreach (ref readonly var constant in _constants.AsSpan())
        {
            if ((bits & constant.NumberMask) == constant.Number)
            {
                return true;
            }
        }

        return false;
    }

    private bool AcceptsWide(ReadOnlySpan<byte> bytes)
    {
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8));
        foreach (ref readonly var constant in _constants.AsSpan())
        {
            if ((high & constant.HighMask) == constant.High && (low & constant.NumberMask) == constant.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Read(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length)
        {
            case 1:
                return bytes[0];
            case 2:
                return BinaryPrimitives.ReadUInt16BigEndian(bytes);
            case 4:
                return BinaryPrimitives.ReadUInt32BigEndian(bytes);
            case 6:
                return ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes) << 32) | BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(2));
            case 8:
                return BinaryPrimitives.ReadUInt64BigEndian(bytes);
            default:
                var value = 0UL;
                foreach (var octet in bytes)
                {
                    value = (value << 8) | octet;
                }

                return value;
        }
    }

    /// <summary>Types of so few values that a test's answer is known for each beforehand.</summary>
    private static bool IsSmall(FieldType type) => type is FieldType.Byte or FieldType.Boolean or FieldType.TcpFlags or FieldType.IPFlags;

    private static ulong[] MembersOf(FilterTest test)
    {
        var members = new ulong[8];
        var scratch = new EvaluationScratch();
        for (var bits = 0UL; bits < 512; bits++)
        {
            members[bits >> 6] |= test.Accepts(FieldValue.FromNumber(test.Operand.Type, bits), scratch) ? 1UL << (int)(bits & 63) : 0;
        }

        return members;
    }
}
