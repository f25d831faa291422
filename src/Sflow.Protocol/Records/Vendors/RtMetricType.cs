namespace Sflow.Protocol.Records.Vendors;

/// <summary>What an <see cref="RtMetric"/> holds. sFlow-RT custom metrics.</summary>
public enum RtMetricType : uint
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A counter of 32 bits.</summary>
    Counter32 = 1,

    /// <summary>A counter of 64 bits.</summary>
    Counter64 = 2,

    /// <summary>A gauge of 32 bits.</summary>
    Gauge32 = 3,

    /// <summary>A gauge of 64 bits.</summary>
    Gauge64 = 4,

    /// <summary>A gauge, IEEE single.</summary>
    GaugeFloat = 5,

    /// <summary>A gauge, IEEE double.</summary>
    GaugeDouble = 6,
}
