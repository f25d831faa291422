namespace Sflow.Analytics.Fields;

/// <summary>Names of the differentiated services code points. IANA, DSCP registry.</summary>
internal static class DscpNames
{
    private static readonly FieldValue[] Names = [.. Enumerable.Range(0, 64).Select(code => FieldValue.FromText(NameOf(code)))];

    public static FieldValue Of(int code) => Names[code & 63];

    private static string NameOf(int code) => code switch
    {
        1 => "LE",
        44 => "VOICE-ADMIT",
        45 => "NQB",
        46 => "EF",
        _ when (code & 7) == 0 => $"CS{code >> 3}",

        // Class 1 to 4 in the upper three bits, drop precedence 1 to 3 in the next two. RFC 2597 section 6.
        _ when (code & 1) == 0 && code >> 3 is >= 1 and <= 4 => $"AF{code >> 3}{(code >> 1) & 3}",
        _ => FormattableString.Invariant($"{code}"),
    };
}
