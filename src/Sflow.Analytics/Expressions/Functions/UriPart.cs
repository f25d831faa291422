namespace Sflow.Analytics.Expressions.Functions;

/// <summary>What <c>uri</c> takes out of a URI.</summary>
internal enum UriPart
{
    Normalized,
    Scheme,
    User,
    Authority,
    Host,
    Port,
    Path,
    File,
    Extension,
    Query,
    Fragment,
    IsAbsolute,
    IsOpaque,
}
