using System.Diagnostics;
using System.Xml;

namespace Sflow.Interop.Tests.Keys;

/// <summary>The real tshark, which dissects a capture and tells every field in the order of the packet (PDML).</summary>
internal static class Tshark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Preferences that let each frame stand alone, as a sampled header does: nothing is put together out of several frames.
    /// Without them tshark behaves as a user's does.
    /// </summary>
    public static readonly string[] FramesAlone =
    [
        "-o", "ip.defragment:FALSE",
        "-o", "ipv6.defragment:FALSE",
        "-o", "tcp.desegment_tcp_streams:FALSE",
        "-o", "udp.process_info:FALSE",
    ];

    /// <summary>Demands tshark: without it the test is skipped, or fails where real programs are required.</summary>
    public static void Demand()
    {
        if (Command.Find("tshark") is null)
        {
            InteropRequirement.Miss("not installed: tshark (see tests/setup.sh)");
        }
    }

    /// <summary>Dissects a capture.</summary>
    /// <param name="capture">The file.</param>
    /// <param name="fields">The fields that are wanted; others are left out.</param>
    /// <param name="preferences">Arguments more, such as <c>-o name:value</c>.</param>
    /// <returns>The frames, in the capture's order.</returns>
    public static async Task<List<TsharkFrame>> DissectAsync(string capture, IReadOnlySet<string> fields, params string[] preferences)
    {
        // No names looked up; the configuration of whoever runs the test does not count.
        var home = Directory.CreateTempSubdirectory("sflow-tshark-");
        try
        {
            var start = Command.Describe("tshark", ["-n", .. preferences, "-r", capture, "-T", "pdml"]);
            start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = home.FullName;
            start.Environment["LC_ALL"] = "C.UTF-8";
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            using var timeout = new CancellationTokenSource(Patience);
            using var kill = timeout.Token.Register(() => process.Kill(entireProcessTree: true));
            var frames = await ReadAsync(process.StandardOutput, fields);
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0 ? frames : throw new InvalidOperationException($"tshark: exit {process.ExitCode}\n{await errors}");
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static async Task<List<TsharkFrame>> ReadAsync(TextReader pdml, IReadOnlySet<string> wanted)
    {
        // Text that a hostile frame holds is shown as it is, characters that XML forbids included.
        using var xml = XmlReader.Create(pdml, new XmlReaderSettings { Async = true, CheckCharacters = false });
        var frames = new List<TsharkFrame>();
        List<TsharkLayer> layers = [];
        List<TsharkField> fields = [];
        var open = new Stack<TsharkLayer>();
        while (await xml.ReadAsync())
        {
            switch (xml.NodeType, xml.Name)
            {
                case (XmlNodeType.Element, "packet"):
                    (layers, fields) = ([], []);
                    frames.Add(new TsharkFrame(layers, fields));
                    break;
                case (XmlNodeType.Element, "proto"):
                    var layer = new TsharkLayer(layers.Count, xml.GetAttribute("name")!, open.TryPeek(out var outer) ? outer : null);
                    layers.Add(layer);
                    if (!xml.IsEmptyElement)
                    {
                        open.Push(layer);
                    }

                    break;
                case (XmlNodeType.EndElement, "proto"):
                    open.Pop();
                    break;
                case (XmlNodeType.Element, "field") when wanted.Contains(xml.GetAttribute("name")!) && open.TryPeek(out var around):
                    fields.Add(new TsharkField(xml.GetAttribute("name")!, xml.GetAttribute("show") ?? "", xml.GetAttribute("value") ?? "", around));
                    break;
            }
        }

        return frames;
    }
}
