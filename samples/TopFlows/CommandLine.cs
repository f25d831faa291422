using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>The options, what they mean, and what is wrong with those that were given.</summary>
internal static class CommandLine
{
    private const int DefaultPort = 6343;

    /// <summary>The story of the bundled capture shows best by the victim: its 16 000 spoofed sources are flows of their own.</summary>
    private const string DemoKeys = "ipdestination,ipprotocol";

    private const string DefaultKeys = "ipsource,ipdestination";

    /// <summary>The bundled capture lasts 22 seconds; so it is over in 11.</summary>
    private const double DemoSpeed = 2;

    public static RootCommand Build(Func<Settings, CancellationToken, Task<int>> run)
    {
        var read = new Option<string?>("--read") { Description = "Read sFlow from a capture file (pcap, pcapng).", HelpName = "FILE" };
        var listen = new Option<IPEndPoint?>("--listen") { Description = $"Receive sFlow by UDP; the port is usually {DefaultPort}.", HelpName = "[ADDR:]PORT", CustomParser = ParseEndPoint };
        var keys = new Option<string?>("--keys") { Description = $"The fields and functions that tell flows apart, with commas. Default: {DefaultKeys}.", HelpName = "A,B" };
        var filter = new Option<string?>("--filter") { Description = "Which samples count, such as 'ipprotocol=6&tcpdestinationport=80,443'.", HelpName = "EXPR" };
        var value = new Option<string>("--value") { Description = "What is measured: bytes (default), frames, a field that is a number, or avg:, min:, max: before one, or count: before any.", HelpName = "V", DefaultValueFactory = _ => FlowValue.Bytes };
        var dropped = new Option<bool>("--dropped") { Description = "Count discarded packets, of which the agent tells each, instead of samples." };
        var explain = new Option<bool>("--explain") { Description = "Show how keys, filter and value were understood, and end." };
        var custom = new Option<FieldDescriptor[]>("--custom") { Description = "A field of custom flows (sFlow-RT's rtflow) that keys may name; TYPE is text (default), number, mac, ip or ip6; may be given more than once.", HelpName = "NAME[:TYPE]", CustomParser = CustomFields.Parse, DefaultValueFactory = _ => [] };
        var country = new Option<string?>("--country") { Description = "Countries for country:, a MaxMind DB file such as GeoLite2-Country.mmdb.", HelpName = "FILE" };
        var asn = new Option<string?>("--asn") { Description = "Autonomous systems for asn:, a MaxMind DB file such as GeoLite2-ASN.mmdb.", HelpName = "FILE" };
        var oui = new Option<string?>("--oui") { Description = "Vendors for oui:, the IEEE's oui.txt or oui.csv, or Wireshark's manuf.", HelpName = "FILE" };
        var hosts = new Option<string?>("--hosts") { Description = "Names for dns:, in the form of /etc/hosts.", HelpName = "FILE" };
        var services = new Option<string?>("--services") { Description = "Names for service:, in the form of /etc/services.", HelpName = "FILE" };
        var groups = new Option<string[]>("--groups") { Description = "Networks for group:, JSON {\"group\":[\"10.0.0.0/8\",…],…}; may be given more than once.", HelpName = "[SET=]FILE", DefaultValueFactory = _ => [] };
        var maps = new Option<string[]>("--maps") { Description = "Labels for map:, JSON {\"label\":[\"value\",…],…}; may be given more than once.", HelpName = "[MAP=]FILE", DefaultValueFactory = _ => [] };
        var top = new Option<int>("--top") { Description = "How many flows; 0 for all.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var totals = new Option<bool>("--totals") { Description = "Exact sums since the beginning, instead of smoothed rates." };
        var json = new Option<bool>("--json") { Description = "One JSON object at the end, and nothing else." };
        var duration = new Option<double?>("--duration") { Description = "End after so many seconds, of capture time when reading.", HelpName = "S" };
        var speed = new Option<double?>("--speed") { Description = "Replay a capture X times as fast as recorded; 0 as fast as it can be read (default with --read).", HelpName = "X" };
        var smoothing = new Option<double>("--smoothing") { Description = "Time constant of the rates in seconds, 0.2 to 600.", HelpName = "T", DefaultValueFactory = _ => 2 };
        var maxKeys = new Option<int>("--max-keys") { Description = "How many flows to keep. With --totals, samples of further ones are left out and the JSON says \"exact\":false.", HelpName = "N", DefaultValueFactory = _ => 10_000_000 };
        RequireAtLeast(top, 0);
        RequireAtLeast(maxKeys, 1);
        RequireAtLeast(duration, 0);
        RequireAtLeast(speed, 0);
        RequireAtLeast(smoothing, 0.2);

        var command = new RootCommand("Shows the largest flows in sFlow. With no arguments it replays a bundled capture of a switch: everyday traffic, then a flood.")
        {
            read, listen, keys, filter, value, dropped, custom, explain, top, totals, json, duration, speed, smoothing, maxKeys, country, asn, oui, hosts, services, groups, maps,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(read) is not null && result.GetResult(listen) is not null)
            {
                result.AddError("--read and --listen cannot both be given");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var isDemo = parsed.GetValue(read) is null && parsed.GetValue(listen) is null;
            return run(
                new Settings
                {
                    Read = isDemo ? Path.Combine(AppContext.BaseDirectory, "ovs-demo.pcap") : parsed.GetValue(read),
                    Listen = parsed.GetValue(listen),
                    IsDemo = isDemo,
                    Keys = parsed.GetValue(keys) ?? (isDemo ? DemoKeys : DefaultKeys),
                    Filter = parsed.GetValue(filter),
                    Value = parsed.GetValue(value)!,
                    Dropped = parsed.GetValue(dropped),
                    Custom = parsed.GetValue(custom)!,
                    Explain = parsed.GetValue(explain),
                    Country = parsed.GetValue(country),
                    Asn = parsed.GetValue(asn),
                    Oui = parsed.GetValue(oui),
                    Hosts = parsed.GetValue(hosts),
                    Services = parsed.GetValue(services),
                    Groups = parsed.GetValue(groups)!,
                    Maps = parsed.GetValue(maps)!,
                    Top = parsed.GetValue(top),
                    Totals = parsed.GetValue(totals),
                    Json = parsed.GetValue(json),
                    Duration = parsed.GetValue(duration),
                    Speed = parsed.GetValue(speed) ?? (isDemo && Screen.IsTerminal ? DemoSpeed : 0),
                    Smoothing = parsed.GetValue(smoothing),
                    MaxKeys = parsed.GetValue(maxKeys),
                },
                cancellation);
        });
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

    private static void RequireAtLeast<T>(Option<T> option, double least) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 0)
        {
            return;
        }

        // The token, not the value: asking for a value that cannot be converted throws.
        var text = result.Tokens[0].Value;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || !(number >= least) || !double.IsFinite(number))
        {
            result.AddError($"{option.Name}: expected {least.ToString(CultureInfo.InvariantCulture)} or more, got '{text}'");
        }
    });
}
