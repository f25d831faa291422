using Spectre.Console;

namespace Sflow.Samples.TopFlows;

/// <summary>Chooses how a session is shown while it runs and when it ends: a live table, lines of text, or JSON at the end.</summary>
internal static class Screen
{
    private static readonly TimeSpan TableInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TextInterval = TimeSpan.FromSeconds(5);

    /// <summary>Whether a person looks at the output.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>Runs a source and shows what it brings; the source calls back with the time that has passed.</summary>
    public static void Run(FlowSession session, Action<Action<TimeSpan>> source)
    {
        var settings = session.Settings;
        if (settings.Json)
        {
            source(static _ => { });
            JsonReport.Write(session, Console.OpenStandardOutput());
            if (session.Remark is not null)
            {
                Console.Error.WriteLine($"TopFlows: {session.Remark}");
            }

            return;
        }

        if (IsTerminal)
        {
            RunLive(session, source);
        }
        else
        {
            // A capture that is read at once has a summary only, unless it tells the story of the demonstration.
            var shows = settings.Listen is not null || settings.IsDemo || settings.Speed > 0;
            var next = TextInterval;
            source(elapsed =>
            {
                if (shows && elapsed >= next)
                {
                    TextReport.WriteMoment(session, elapsed, Console.Out);
                    next = elapsed + TextInterval;
                }
            });
        }

        TextReport.WriteSummary(session, Console.Out);
    }

    private static void RunLive(FlowSession session, Action<Action<TimeSpan>> source)
    {
        if (session.Settings is { Listen: null, Speed: 0 })
        {
            AnsiConsole.Status().Start("reading…", _ => source(static _ => { }));
            return;
        }

        var next = TimeSpan.Zero;
        AnsiConsole.Live(LiveTable.Render(session, TimeSpan.Zero)).AutoClear(true).Start(context => source(elapsed =>
        {
            if (elapsed >= next)
            {
                context.UpdateTarget(LiveTable.Render(session, elapsed));
                next = elapsed + TableInterval;
            }
        }));
    }
}
