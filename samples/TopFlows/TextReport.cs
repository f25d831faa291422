using System.Globalization;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>Plain text, for pipes and for what stays on the terminal at the end.</summary>
internal static class TextReport
{
    private const int MomentRows = 3;

    /// <summary>A few lines in between.</summary>
    public static void WriteMoment(FlowSession session, TimeSpan elapsed, TextWriter output)
    {
        output.WriteLine($"second {elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)}");
        WriteFlows(session, session.Flows.GetTopFlows(MomentRows, session.Settings.Ranking), session.Settings, output);
    }

    /// <summary>Everything, at the end. A replay is over, so its rates have no meaning any more and its totals are listed.</summary>
    public static void WriteSummary(FlowSession session, TextWriter output)
    {
        var settings = session.Settings.Listen is null ? session.Settings with { Totals = true } : session.Settings;
        var statistics = session.Statistics;
        output.WriteLine($"largest flows by {Units.TitleOf(settings)}");
        WriteFlows(session, session.Flows.GetTopFlows(settings.Top, settings.Ranking), settings, output);
        output.WriteLine($"{statistics.Datagrams} datagrams, {statistics.FlowSamples} flow samples, {statistics.CounterSamples} counter samples, {statistics.Errors} errors, {session.Flows.Coverage.Flows} flows");
        if (session.Remark is not null)
        {
            output.WriteLine(session.Remark);
        }

        if (!session.Flows.Coverage.IsExact)
        {
            output.WriteLine($"not all flows were kept: {session.Flows.Coverage.UntrackedSamples} samples left out, {session.Flows.Coverage.ForgottenFlows} faded flows forgotten (--max-keys)");
        }

        if (session.Settings.IsDemo)
        {
            output.WriteLine("This was a bundled capture. Live: dotnet run -c Release --project samples/TopFlows -- --listen 6343, and point a switch's sFlow at this host. More: --help");
        }
    }

    private static void WriteFlows(FlowSession session, IReadOnlyList<TopFlow> flows, Settings settings, TextWriter output)
    {
        List<string[]> rows = [[.. session.Flows.Definition.Keys, Units.NameOf(settings), "95 % interval", "samples"]];
        foreach (var flow in flows)
        {
            var measured = flow.Measure(settings.Ranking);
            rows.Add(
            [
                .. flow.Key,
                Units.Format(measured.Value, settings),
                $"{Units.Format(measured.Interval.Low, settings)} - {Units.Format(measured.Interval.High, settings)}",
                flow.Samples.ToString(CultureInfo.InvariantCulture),
            ]);
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
