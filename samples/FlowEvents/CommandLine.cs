using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Sflow.Samples.FlowEvents;

/// <summary>The options, what they mean, and what is wrong with those that were given.</summary>
internal static class CommandLine
{
    public static RootCommand Build(Func<Func<Settings>, CancellationToken, Task<int>> run)
    {
        var read = new Option<string?>("--read") { Description = "Read sFlow from a capture file (pcap, pcapng), as fast as it can be read.", HelpName = "FILE" };
        var listen = new Option<IPEndPoint?>("--listen") { Description = "Receive sFlow by UDP; the port is usually 6343.", HelpName = "[ADDR:]PORT", CustomParser = ParseEndPoint };
        var flow = new Option<string[]>("--flow") { Description = "A flow definition: name, keys, value, values, filter, n, t, fs, dropped; may be given more than once.", HelpName = "'name=N;keys=K;value=V;…'", DefaultValueFactory = _ => [] };
        var threshold = new Option<string[]>("--threshold") { Description = "A threshold: id, metric (the flow's name), value (a rate per second), byFlow, timeout (seconds), rule (significant or plain); may be given more than once.", HelpName = "'id=I;metric=N;value=X;…'", DefaultValueFactory = _ => [] };
        var flows = new Option<string[]>("--flows") { Description = "Definitions from a file, {\"flows\":{NAME:{…}},\"thresholds\":{ID:{…}}}; may be given more than once.", HelpName = "FILE.json", DefaultValueFactory = _ => [] };
        var duration = new Option<double?>("--duration") { Description = "End after so many seconds, of capture time when reading.", HelpName = "S" };
        duration.Validators.Add(result =>
        {
            var text = result.Tokens.Count == 0 ? "0" : result.Tokens[0].Value;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || !(seconds >= 0))
            {
                result.AddError($"--duration: expected 0 or more, got '{text}'");
            }
        });

        var command = new RootCommand("Prints an event, as JSON on a line, for each flow in sFlow that is above a threshold beyond what sampling explains.")
        {
            read, listen, flow, threshold, flows, duration,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(read) is null == result.GetResult(listen) is null)
            {
                result.AddError("expected --read FILE or --listen [ADDR:]PORT");
            }
        });
        command.SetAction((parsed, cancellation) => run(
            () =>
            {
                var files = parsed.GetValue(flows)!.Select(DefinitionFile.Read).ToList();
                return new Settings
                {
                    Read = parsed.GetValue(read),
                    Listen = parsed.GetValue(listen),
                    Flows = [.. files.SelectMany(file => file.Flows).Concat(parsed.GetValue(flow)!.Select(text => Attributes.Parse("--flow", text))).Select(each => each.ToFlow())],
                    Thresholds = [.. files.SelectMany(file => file.Thresholds).Concat(parsed.GetValue(threshold)!.Select(text => Attributes.Parse("--threshold", text))).Select(each => each.ToThreshold())],
                    Duration = parsed.GetValue(duration),
                };
            },
            cancellation));
        return command;
    }

    private static IPEndPoint? ParseEndPoint(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return new IPEndPoint(IPAddress.IPv6Any, port);
        }

        // An address alone would parse as an end point of port 0; and [ADDR6]:PORT as an address, without its port.
        var isAddress = IPAddress.TryParse(text, out _) && !text.Contains("]:", StringComparison.Ordinal);
        if (!isAddress && IPEndPoint.TryParse(text, out var endPoint) && (endPoint.Port != 0 || text.EndsWith(":0", StringComparison.Ordinal)))
        {
            return endPoint;
        }

        result.AddError($"--listen: expected PORT, ADDR:PORT or [ADDR6]:PORT, got '{text}'");
        return null;
    }
}
