namespace Sflow.Protocol.Packets;

/// <summary>A set of <see cref="HeaderKind"/>.</summary>
public readonly record struct HeaderKinds
{
    private readonly ulong _bits;

    private HeaderKinds(ulong bits) => _bits = bits;

    /// <summary>Every kind.</summary>
    public static HeaderKinds All { get; } = new(ulong.MaxValue);

    /// <summary>What the plainest packets have.</summary>
    internal static HeaderKinds PlainTcp => new(1UL << (int)HeaderKind.Ethernet | 1UL << (int)HeaderKind.IPv4 | 1UL << (int)HeaderKind.Tcp);

    /// <inheritdoc cref="PlainTcp"/>
    internal static HeaderKinds PlainUdp => new(1UL << (int)HeaderKind.Ethernet | 1UL << (int)HeaderKind.IPv4 | 1UL << (int)HeaderKind.Udp);

    /// <summary>What TCP can carry of what is recognised.</summary>
    internal static HeaderKinds OverTcp => new(1UL << (int)HeaderKind.Dns | 1UL << (int)HeaderKind.Tls | 1UL << (int)HeaderKind.Sip);

    /// <summary>The applications that UDP can carry, of what is recognised.</summary>
    internal static HeaderKinds OverUdp => new(1UL << (int)HeaderKind.Dns | 1UL << (int)HeaderKind.Dhcp | 1UL << (int)HeaderKind.Tftp | 1UL << (int)HeaderKind.Ntp
        | 1UL << (int)HeaderKind.Snmp | 1UL << (int)HeaderKind.Cldap | 1UL << (int)HeaderKind.Ptp | 1UL << (int)HeaderKind.Radius | 1UL << (int)HeaderKind.Ssdp
        | 1UL << (int)HeaderKind.Sip | 1UL << (int)HeaderKind.Memcached | 1UL << (int)HeaderKind.Quic | 1UL << (int)HeaderKind.Bth);

    /// <summary>Whether there is no kind in it.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Makes a set of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The set.</returns>
    public static HeaderKinds Of(HeaderKind kind) => new(1UL << (int)kind);

    /// <summary>Joins two sets.</summary>
    /// <param name="other">The other.</param>
    /// <returns>What is in any of them.</returns>
    public HeaderKinds Union(HeaderKinds other) => new(_bits | other._bits);

    /// <summary>Whether two sets have a kind in common.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they have.</returns>
    public bool Overlaps(HeaderKinds other) => (_bits & other._bits) != 0;

    /// <summary>Whether all of another set is in this one.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when it is.</returns>
    public bool ContainsAll(HeaderKinds other) => (other._bits & ~_bits) == 0;

    /// <summary>Whether a kind is in the set.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(HeaderKind kind) => (_bits & (1UL << (int)kind)) != 0;
}
