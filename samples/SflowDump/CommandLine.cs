using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Samples.SflowDump;

/// <summary>The options, sflowtool's where they mean the same, and what is wrong with those that were given.</summary>
internal static class CommandLine
{
    private const int DefaultPort = 6343;

    public static RootCommand Build(Func<Settings, CancellationToken, Task<int>> run)
    {
        var read = new Option<string?>("-r", "--read-pcap") { Description = "Read a capture (pcap, pcapng, either gzipped); - is standard input.", HelpName = "FILE" };
        var port = new Option<int>("-p", "--port") { Description = "Listen on this UDP port.", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
        var address = new Option<IPAddress?>("-b", "--listen-address") { Description = "Listen on this address only.", HelpName = "ADDR", CustomParser = ParseAddress };
        var only4 = new Option<bool>("-4") { Description = "Listen for IPv4 only." };
        var only6 = new Option<bool>("-6") { Description = "Listen for IPv6 only." };
        var grep = new Option<bool>("-g", "--grep") { Description = "Text whose every line tells agent, sample and time." };
        var line = new Option<bool>("-l", "--line") { Description = "One line of fixed columns a sample." };
        var fields = new Option<string?>("-L", "--fields") { Description = "One line of these fields a sample.", HelpName = "A,B" };
        var json = new Option<bool>("-j") { Description = "sflowtool's JSON, a line a datagram." };
        var indented = new Option<bool>("-J", "--json-indented") { Description = "sflowtool's JSON over many lines." };
        var typed = new Option<bool>("--json") { Description = "Typed JSON, a line a datagram: numbers are numbers." };
        var headers = new Option<bool>("-t", "--write-pcap") { Description = "Write the sampled headers as pcap." };
        var discards = new Option<bool>("-T", "--write-pcap-discards") { Description = "Write the headers of discarded packets as pcap." };
        var datagrams = new Option<bool>("-M", "--write-pcap-datagrams") { Description = "Write whole datagrams as pcap." };
        var count = new Option<bool>("-q", "--count") { Description = "Decode everything, and print one line of JSON at the end." };
        var forward = new Option<IPEndPoint[]>("-f", "--forwarding-target") { Description = "Send the datagrams on; may be given more than once.", HelpName = "HOST/PORT", CustomParser = ParseTargets, DefaultValueFactory = _ => [] };
        var encode = new Option<int>("-R", "--read-pcap-sampling") { Description = "The capture holds plain packets: make sFlow of one in N.", HelpName = "N" };
        var speed = new Option<double?>("-P", "--read-pcap-playback") { Description = "Replay X times as fast as recorded; 1 is real time.", HelpName = "X" };
        var duration = new Option<double?>("--duration") { Description = "End after so many seconds, of capture time when reading.", HelpName = "S" };
        Option[] outputs = [grep, line, fields, json, indented, typed, headers, discards, datagrams, count];
        RequireWithin(port, 0, ushort.MaxValue);
        RequireWithin(encode, 1, int.MaxValue);
        RequireWithin(speed, 0, double.MaxValue);
        RequireWithin(duration, 0, double.MaxValue);

        var command = new RootCommand("Prints sFlow, from the network or a capture, in sflowtool's forms and in one of its own.") { read, port, address, only4, only6 };
        foreach (var option in outputs)
        {
            command.Options.Add(option);
        }

        command.Options.Add(forward);
        command.Options.Add(encode);
        command.Options.Add(speed);
        command.Options.Add(duration);
        command.Validators.Add(result =>
        {
            var given = outputs.Where(option => result.GetResult(option) is not null).Select(option => option.Name).ToArray();
            if (given.Length > 1)
            {
                result.AddError($"{given[0]} and {given[1]} cannot both be given");
            }
            else if (result.GetResult(read) is null && (result.GetResult(encode) ?? result.GetResult(speed)) is { } needsFile)
            {
                result.AddError($"{(needsFile.Option ?? encode).Name} needs -r FILE");
            }
            else if (result.GetResult(only4) is not null && result.GetResult(only6) is not null)
            {
                result.AddError("-4 and -6 cannot both be given");
            }
            else if (result.GetResult(address) is { Tokens: [var text] } && IPAddress.TryParse(text.Value, out var parsed)
                && result.GetResult(parsed.AddressFamily == AddressFamily.InterNetwork ? only6 : only4) is { } contrary)
            {
                result.AddError($"{contrary.Option.Name} hears nothing at -b {parsed}: expected an address of the same version");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var targets = parsed.GetValue(forward) ?? [];
            return run(
                new Settings
                {
                    Read = parsed.GetValue(read),
                    EndPoint = new IPEndPoint(parsed.GetValue(address) ?? (parsed.GetValue(only4) ? IPAddress.Any : IPAddress.IPv6Any), parsed.GetValue(port)),
                    OnlyIPv6 = parsed.GetValue(only6),
                    Output = parsed.GetValue(typed) ? OutputKind.Json
                        : parsed.GetValue(headers) ? OutputKind.Headers
                        : parsed.GetValue(discards) ? OutputKind.Discards
                        : parsed.GetValue(datagrams) ? OutputKind.Datagrams
                        : parsed.GetValue(count) ? OutputKind.Count
                        : targets.Length != 0 && !outputs.Any(option => parsed.GetResult(option) is { Implicit: false }) ? OutputKind.None
                        : OutputKind.Sflowtool,
                    Mode = parsed.GetValue(grep) ? SflowtoolMode.Grep
                        : parsed.GetValue(line) ? SflowtoolMode.Line
                        : parsed.GetValue(fields) is not null ? SflowtoolMode.Fields
                        : parsed.GetValue(json) ? SflowtoolMode.Json
                        : parsed.GetValue(indented) ? SflowtoolMode.IndentedJson
                        : SflowtoolMode.Text,
                    Fields = parsed.GetValue(fields)?.Split(',') ?? [],
                    ForwardTo = targets,
                    SampleOneIn = parsed.GetValue(encode),
                    Speed = parsed.GetValue(speed) ?? 0,
                    Duration = parsed.GetValue(duration),
                },
                cancellation);
        });
        return command;
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"-b: expected an IP address, got '{text}'");
        return null;
    }

    private static IPEndPoint[]? ParseTargets(ArgumentResult result)
    {
        var targets = new List<IPEndPoint>();
        foreach (var token in result.Tokens)
        {
            var slash = token.Value.LastIndexOf('/');
            if (slash <= 0 || !ushort.TryParse(token.Value.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
            {
                result.AddError($"-f: expected HOST/PORT, got '{token.Value}'");
                return null;
            }

            try
            {
                targets.Add(new IPEndPoint(Dns.GetHostAddresses(token.Value[..slash])[0], port));
            }
            catch (Exception exception) when (exception is SocketException or ArgumentException or IndexOutOfRangeException)
            {
                result.AddError($"-f: no address of '{token.Value[..slash]}': {exception.Message}");
                return null;
            }
        }

        return [.. targets];
    }

    private static void RequireWithin<T>(Option<T> option, double least, double most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 0)
        {
            return;
        }

        // The token, not the value: asking for a value that cannot be converted throws.
        var text = result.Tokens[0].Value;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || !(number >= least && number <= most))
        {
            var range = most is double.MaxValue or int.MaxValue ? $"{least.ToString(CultureInfo.InvariantCulture)} or more" : FormattableString.Invariant($"{least} to {most}");
            result.AddError($"{option.Name}: expected {range}, got '{text}'");
        }
    });
}
