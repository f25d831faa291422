namespace Sflow.Protocol.Transport;

/// <summary>Decides by their address which senders are heard; all are, where no prefix is named. One look-up a length of prefix.</summary>
internal sealed class SourceFilter
{
    private readonly (AddressType Type, int Length, HashSet<SflowAddress> Blocks)[] _lengths;

    public SourceFilter(IEnumerable<SflowPrefix> prefixes) =>
        _lengths = [.. prefixes.GroupBy(prefix => (prefix.Address.Type, prefix.Length))
            .OrderBy(group => group.Key.Length)
            .Select(group => (group.Key.Type, group.Key.Length, new HashSet<SflowAddress>(group.Select(prefix => prefix.Address))))];

    /// <summary>Whether a sender is heard.</summary>
    /// <param name="source">Its address; one of IPv4 is not mapped into IPv6.</param>
    public bool Allows(in SflowAddress source) => _lengths.Length == 0 || Holds(source);

    private bool Holds(in SflowAddress source)
    {
        foreach (var (type, length, blocks) in _lengths)
        {
            if (source.Type == type && blocks.Contains(source.Mask(length)))
            {
                return true;
            }
        }

        return false;
    }
}
