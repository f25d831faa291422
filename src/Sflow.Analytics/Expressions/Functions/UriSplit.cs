namespace Sflow.Analytics.Expressions.Functions;

/// <summary>Where the parts of a URI are, by the expression of RFC 3986 appendix B: any text has a path at least. Starts are -1 for what is not there.</summary>
internal readonly ref struct UriSplit
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _schemeEnd;
    private readonly int _authorityStart;
    private readonly int _pathStart;
    private readonly int _pathEnd;
    private readonly int _queryStart;
    private readonly int _queryEnd;

    public UriSplit(ReadOnlySpan<byte> text)
    {
        _text = text;
        var fragment = text.IndexOf((byte)'#');
        _queryEnd = fragment < 0 ? text.Length : fragment;
        var query = text.Slice(0, _queryEnd).IndexOf((byte)'?');
        _queryStart = query < 0 ? -1 : query + 1;
        _pathEnd = query < 0 ? _queryEnd : query;
        _schemeEnd = EndOfScheme(text.Slice(0, _pathEnd));
        var at = _schemeEnd < 0 ? 0 : _schemeEnd + 1;
        var hasAuthority = text.Slice(at, _pathEnd - at).StartsWith("//"u8);
        _authorityStart = hasAuthority ? at + 2 : -1;
        var slash = hasAuthority ? text.Slice(at + 2, _pathEnd - at - 2).IndexOf((byte)'/') : 0;
        _pathStart = !hasAuthority ? at : slash < 0 ? _pathEnd : at + 2 + slash;
    }

    public bool IsAbsolute => _schemeEnd >= 0;

    /// <summary>Whether there is a scheme, and no slash behind it: <c>mailto:a@example.com</c>.</summary>
    public bool IsOpaque => IsAbsolute && _text.Length > _schemeEnd + 1 && _text[_schemeEnd + 1] != '/';

    public (int Start, int Length) Find(UriPart part) => part switch
    {
        UriPart.Scheme => Part(_schemeEnd < 0 ? -1 : 0, _schemeEnd),
        UriPart.Authority => Part(_authorityStart, _pathStart),
        UriPart.User or UriPart.Host or UriPart.Port => FindInAuthority(part),
        UriPart.Path => IsOpaque ? (-1, 0) : Part(_pathStart, _pathEnd),
        UriPart.File => IsOpaque ? (-1, 0) : Part(FileStart(), _pathEnd),
        UriPart.Extension => FindExtension(),
        UriPart.Query => Part(_queryStart, _queryEnd),
        _ => Part(_queryEnd == _text.Length ? -1 : _queryEnd + 1, _text.Length),
    };

    /// <summary>Writes the URI without the segments <c>.</c> and <c>..</c>, as far as there is something to go back from. RFC 3986 section 5.2.4.</summary>
    /// <returns>The number of bytes, at most those of the URI.</returns>
    public int Normalize(ReadOnlySpan<byte> whole, Span<byte> destination)
    {
        if (IsOpaque)
        {
            whole.CopyTo(destination);
            return whole.Length;
        }

        whole.Slice(0, _pathStart).CopyTo(destination);
        var written = _pathStart;
        for (var at = _pathStart; at < _pathEnd;)
        {
            var slash = whole.Slice(at, _pathEnd - at).IndexOf((byte)'/');
            var end = slash < 0 ? _pathEnd : at + slash + 1;
            written = Append(destination, written, whole.Slice(at, end - at));
            at = end;
        }

        whole.Slice(_pathEnd).CopyTo(destination.Slice(written));
        return written + whole.Length - _pathEnd;
    }

    private int Append(Span<byte> destination, int written, ReadOnlySpan<byte> segment)
    {
        var name = segment.Length != 0 && segment[segment.Length - 1] == '/' ? segment.Slice(0, segment.Length - 1) : segment;
        if (name.SequenceEqual("."u8))
        {
            return written;
        }

        if (name.SequenceEqual(".."u8))
        {
            var path = destination.Slice(_pathStart, written - _pathStart);
            var parent = path.Length < 2 ? -1 : path.Slice(0, path.Length - 1).LastIndexOf((byte)'/') + 1;
            var isRoot = path.Length == 1 && path[0] == '/';
            if (isRoot)
            {
                return written;
            }

            if (path.Length > 1 && !path.Slice(parent).SequenceEqual("../"u8))
            {
                return _pathStart + parent;
            }
        }

        segment.CopyTo(destination.Slice(written));
        return written + segment.Length;
    }

    private (int Start, int Length) FindInAuthority(UriPart part)
    {
        if (_authorityStart < 0)
        {
            return (-1, 0);
        }

        var authority = _text.Slice(_authorityStart, _pathStart - _authorityStart);
        var at = authority.LastIndexOf((byte)'@');
        var host = _authorityStart + at + 1;
        var colon = authority.LastIndexOf((byte)':');
        var hasPort = colon > at && authority.Slice(colon).IndexOf((byte)']') < 0;
        var hostEnd = hasPort ? _authorityStart + colon : _pathStart;
        return part switch
        {
            UriPart.User => at < 0 ? (-1, 0) : (_authorityStart, at),
            UriPart.Host => hostEnd == host ? (-1, 0) : (host, hostEnd - host),
            _ => !hasPort || hostEnd + 1 == _pathStart ? (-1, 0) : (hostEnd + 1, _pathStart - hostEnd - 1),
        };
    }

    private (int Start, int Length) FindExtension()
    {
        var file = FileStart();
        var dot = IsOpaque ? -1 : _text.Slice(file, _pathEnd - file).LastIndexOf((byte)'.');
        return dot < 0 ? (-1, 0) : Part(file + dot + 1, _pathEnd);
    }

    private int FileStart() => _pathStart + _text.Slice(_pathStart, _pathEnd - _pathStart).LastIndexOf((byte)'/') + 1;

    private static (int Start, int Length) Part(int start, int end) => start < 0 ? (-1, 0) : (start, end - start);

    private static int EndOfScheme(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isLetter = (byte)(text[i] | 0x20) is >= (byte)'a' and <= (byte)'z';
            if (text[i] == ':')
            {
                return i == 0 ? -1 : i;
            }

            if (!isLetter && (i == 0 || text[i] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.')))
            {
                return -1;
            }
        }

        return -1;
    }
}
