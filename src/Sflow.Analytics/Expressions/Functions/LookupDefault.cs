namespace Sflow.Analytics.Expressions.Functions;

/// <summary>What a lookup gives for a value of which nothing is known.</summary>
internal enum LookupDefault
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>The value itself, as text: an address without a name, a port without a service.</summary>
    Text,
}
