using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>What names of fields look like.</summary>
internal static class FieldName
{
    /// <summary>A letter, then letters, digits, underscores and hyphens: sFlow-RT's rule for custom fields.</summary>
    public static bool IsValid(string name)
    {
        foreach (var letter in name)
        {
            if (letter is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-'))
            {
                return false;
            }
        }

        return name.Length != 0 && name[0] is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
    }

    /// <summary>Divides <c>name.1</c>; a name without a number is of the outermost header.</summary>
    /// <returns>False when what stands behind the dot is no number that a header can have.</returns>
    public static bool TryDivide(string text, out string name, out int occurrence)
    {
        var dot = text.LastIndexOf('.');
        name = dot < 0 ? text : text.Substring(0, dot);
        occurrence = 0;
        for (var i = dot + 1; dot >= 0 && i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9' || occurrence >= HeaderStack.Capacity)
            {
                return false;
            }

            occurrence = (occurrence * 10) + (text[i] - '0');
        }

        return occurrence < HeaderStack.Capacity && dot != text.Length - 1;
    }
}
