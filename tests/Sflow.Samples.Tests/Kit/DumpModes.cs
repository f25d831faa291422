using Sflow.Protocol.Tests.Text.Sflowtool;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Samples.Tests.Kit;

/// <summary>The options of SflowDump that ask for sflowtool's forms.</summary>
internal static class DumpModes
{
    public static readonly IReadOnlyList<SflowtoolMode> All =
    [
        SflowtoolMode.Text, SflowtoolMode.Grep, SflowtoolMode.Line, SflowtoolMode.Fields, SflowtoolMode.Json, SflowtoolMode.IndentedJson,
    ];

    /// <summary>The options for a form; the fields are those that were recorded.</summary>
    public static string[] Options(SflowtoolMode mode) => mode switch
    {
        SflowtoolMode.Text => [],
        SflowtoolMode.Grep => ["-g"],
        SflowtoolMode.Line => ["-l"],
        SflowtoolMode.Fields => ["-L", string.Join(",", SflowtoolOutput.Fields)],
        SflowtoolMode.Json => ["-j"],
        _ => ["-J"],
    };
}
