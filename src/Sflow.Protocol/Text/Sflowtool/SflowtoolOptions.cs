namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>How <see cref="SflowtoolFormat"/> prints.</summary>
public sealed class SflowtoolOptions
{
    /// <summary>The form of the output.</summary>
    public SflowtoolMode Mode { get; init; }

    /// <summary>
    /// The names of the columns of <see cref="SflowtoolMode.Fields"/>, as the text has them, such as <c>srcIP</c>. Of a name given twice
    /// only the first column is filled, as sflowtool does it.
    /// </summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The zone of the times that are printed for people; sflowtool takes it from the environment variable TZ.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;
}
