namespace Sflow.Analytics.Expressions;

/// <summary>The masks of a prefix of 128 bits; an IPv4 prefix is one of 96 bits more.</summary>
internal static class AddressMask
{
    public static ulong High(int bits) => bits <= 0 ? 0 : bits >= 64 ? ulong.MaxValue : ulong.MaxValue << (64 - bits);

    public static ulong Low(int bits) => High(bits - 64);
}
