using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sflow.Samples.TopFlows;

/// <summary>The table that a person watches: flows, a bar each, and how sure the figure is.</summary>
internal static class LiveTable
{
    private const int BarWidth = 24;
    private const int MostRows = 20;

    public static IRenderable Render(FlowSession session, TimeSpan elapsed)
    {
        var settings = session.Settings;
        var statistics = session.Statistics;
        var table = new Table().Border(TableBorder.Rounded).Expand();
        table.Title($"largest flows by {Units.TitleOf(settings)}, second {elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)}");
        foreach (var key in session.Flows.Definition.Keys)
        {
            table.AddColumn(Markup.Escape(key));
        }

        table.AddColumn(new TableColumn(Units.NameOf(settings)).RightAligned());
        table.AddColumn(new TableColumn(string.Empty).NoWrap());
        table.AddColumn("95 % interval");
        table.AddColumn(new TableColumn("samples").RightAligned());
        var flows = session.Flows.GetTopFlows(settings.Top == 0 ? MostRows : Math.Min(settings.Top, MostRows), settings.Ranking);
        var largest = flows.Count == 0 ? 1 : Math.Max(1, flows[0].Measure(settings.Ranking).Value);
        foreach (var flow in flows)
        {
            var measured = flow.Measure(settings.Ranking);
            table.AddRow(
            [
                .. flow.Key.Select(Markup.Escape),
                Units.Format(measured.Value, settings),
                $"[green]{Bar(measured.Value / largest)}[/]",
                $"{Units.Format(measured.Interval.Low, settings)} – {Units.Format(measured.Interval.High, settings)}",
                flow.Samples.ToString(CultureInfo.InvariantCulture),
            ]);
        }

        table.Caption($"{statistics.Datagrams} datagrams, {statistics.FlowSamples} flow samples, {statistics.CounterSamples} counter samples, {statistics.Errors} errors");
        return table;
    }

    private static string Bar(double share)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth * 8);
        return (new string('█', eighths / 8) + (eighths % 8 == 0 ? string.Empty : "▏▎▍▌▋▊▉"[(eighths % 8) - 1])).PadRight(BarWidth);
    }
}
