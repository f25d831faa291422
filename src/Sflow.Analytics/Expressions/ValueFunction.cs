namespace Sflow.Analytics.Expressions;

/// <summary>What is made of the values of a flow's samples.</summary>
internal enum ValueFunction
{
    /// <summary>Their sum, each times what its sample stands for; as a rate, a second. <c>bytes</c>, and <c>rate:bytes</c>.</summary>
    Sum,

    /// <summary><c>avg:</c> The average of the packets.</summary>
    Average,

    /// <summary><c>min:</c> The smallest that was sampled.</summary>
    Minimum,

    /// <summary><c>max:</c> The largest that was sampled.</summary>
    Maximum,

    /// <summary><c>count:</c> The number of different ones.</summary>
    Distinct,
}
