using System.Globalization;
using System.Net;

namespace Sflow.Interop.Tests;

/// <summary>
/// An Open vSwitch with userspace datapath, which is a real sFlow agent, and a host on each of its ports p1 and p2. All live in network
/// namespaces of their own, so nothing leaves the machine and labs do not see each other.
/// </summary>
internal sealed class OpenVSwitchLab : IAsyncDisposable
{
    private const string SchemaFile = "/usr/share/openvswitch/vswitch.ovsschema";

    private readonly string _folder = Directory.CreateTempSubdirectory("sflow-ovs-").FullName;
    private readonly Stack<IAsyncDisposable> _kept = new();

    private OpenVSwitchLab()
    {
        var tag = Guid.NewGuid().ToString("N")[..8];
        Switch = new NetworkNamespace($"sflow-{tag}-sw");
        Host1 = new NetworkNamespace($"sflow-{tag}-h1");
        Host2 = new NetworkNamespace($"sflow-{tag}-h2");
    }

    public static IPAddress Host1Address { get; } = IPAddress.Parse("198.51.100.1");

    public static IPAddress Host2Address { get; } = IPAddress.Parse("198.51.100.2");

    public static IPAddress Host1AddressV6 { get; } = IPAddress.Parse("2001:db8:1::1");

    public static IPAddress Host2AddressV6 { get; } = IPAddress.Parse("2001:db8:1::2");

    /// <summary>Where the switch and its agent run; the collector's socket must be made here.</summary>
    public NetworkNamespace Switch { get; }

    public NetworkNamespace Host1 { get; }

    public NetworkNamespace Host2 { get; }

    /// <summary>Starts a lab. Where it cannot be had, the test is skipped, or fails if daemons are required.</summary>
    public static async Task<OpenVSwitchLab> StartAsync()
    {
        InteropRequirement.Demand("ip", "ping", "ethtool", "ovsdb-tool", "ovsdb-server", "ovs-vswitchd", "ovs-vsctl");
        var lab = new OpenVSwitchLab();
        try
        {
            await lab.StartDaemonsAsync();
            await lab.ConnectAsync(lab.Host1, "p1", Host1Address, Host1AddressV6);
            await lab.ConnectAsync(lab.Host2, "p2", Host2Address, Host2AddressV6);
            return lab;
        }
        catch (Exception exception)
        {
            var log = lab.ReadLog();
            await lab.DisposeAsync();
            InteropRequirement.Miss($"The lab did not start: {exception}\n{log}");
            throw;
        }
    }

    /// <summary>Lets the switch export sFlow.</summary>
    /// <param name="target">The collector, as seen from the switch.</param>
    /// <param name="agent">The address that the agent gives itself.</param>
    /// <param name="samplingRate">One packet in this many is sampled.</param>
    public Task ExportAsync(IPEndPoint target, IPAddress agent, int samplingRate) =>
        ConfigureAsync(
            "--", "--id=@s", "create", "sflow", $"agent=\"{agent}\"", $"targets=\"{target}\"",
            string.Create(CultureInfo.InvariantCulture, $"sampling={samplingRate}"), "polling=1", "header=128",
            "--", "set", "bridge", "br0", "sflow=@s");

    /// <summary>Pings, and throws when no answer comes.</summary>
    public static Task PingAsync(NetworkNamespace from, IPAddress to, int count) =>
        from.ExecuteAsync("ping", "-q", "-i", "0.005", "-w", "20", "-c", count.ToString(CultureInfo.InvariantCulture), to.ToString());

    /// <summary>The ifIndex of a port of the switch.</summary>
    public async Task<uint> GetPortIndexAsync(string port) =>
        uint.Parse(await Switch.ExecuteAsync("cat", $"/sys/class/net/{port}/ifindex"), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        while (_kept.TryPop(out var kept))
        {
            await kept.DisposeAsync();
        }
    }

    private async Task StartDaemonsAsync()
    {
        // First, so that it is undone last, and undone even when a later step fails.
        _kept.Push(KeptProcess.StartCleaner(
            """folder=$1; shift; for name; do ip netns del "$name"; done; rm -rf -- "$folder" """,
            _folder, Switch.Name, Host1.Name, Host2.Name));
        foreach (var space in new[] { Switch, Host1, Host2 })
        {
            await space.CreateAsync();
        }

        var environment = new Dictionary<string, string>
        {
            ["OVS_RUNDIR"] = _folder,
            ["OVS_LOGDIR"] = _folder,
            ["OVS_DBDIR"] = _folder,
            ["OVS_SYSCONFDIR"] = _folder,
        };
        var database = Path.Combine(_folder, "conf.db");
        var socket = Path.Combine(_folder, "db.sock");
        await Command.RunAsync("ovsdb-tool", "create", database, SchemaFile);
        StartDaemon(environment, "ovsdb-server", database, $"--remote=punix:{socket}");
        await WaitForAsync(socket);
        await ConfigureAsync("--no-wait", "init");
        StartDaemon(environment, "ovs-vswitchd", $"unix:{socket}");
        await ConfigureAsync("add-br", "br0", "--", "set", "bridge", "br0", "datapath_type=netdev");
    }

    private void StartDaemon(Dictionary<string, string> environment, string name, params string[] arguments) =>
        _kept.Push(KeptProcess.StartDaemon(environment, [
            Command.Find("ip")!,
            .. Switch.Inside([name, .. arguments, $"--unixctl={_folder}/{name}.ctl", $"--log-file={_folder}/{name}.log"])]));

    /// <summary>Runs <c>ovs-vsctl</c>, which waits until the switch has done what the database says.</summary>
    private Task<string> ConfigureAsync(params string[] arguments) =>
        Command.RunAsync("ovs-vsctl", [$"--db=unix:{_folder}/db.sock", "--timeout=20", .. arguments]);

    private async Task ConnectAsync(NetworkNamespace host, string port, IPAddress address, IPAddress addressV6)
    {
        await Switch.IpAsync("link", "add", "name", port, "type", "veth", "peer", "name", "eth0", "netns", host.Name);

        // Between veth ends the kernel leaves checksums and segmentation to a NIC that is not there; a userspace datapath passes on
        // what it reads, and the far host would drop it.
        await Switch.ExecuteAsync("ethtool", "-K", port, "tx", "off", "tso", "off", "gso", "off", "gro", "off");
        await host.ExecuteAsync("ethtool", "-K", "eth0", "tx", "off", "tso", "off", "gso", "off", "gro", "off");
        await host.IpAsync("addr", "add", $"{address}/24", "dev", "eth0");
        await host.IpAsync("addr", "add", $"{addressV6}/64", "dev", "eth0", "nodad");
        await host.IpAsync("link", "set", "eth0", "up");
        await Switch.IpAsync("link", "set", port, "up");
        await ConfigureAsync("add-port", "br0", port);
    }

    private static async Task WaitForAsync(string file)
    {
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (!File.Exists(file))
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException($"{file} has not appeared after 10 s");
            }

            await Task.Delay(20);
        }
    }

    private string ReadLog()
    {
        var file = Path.Combine(_folder, "ovs-vswitchd.log");
        return File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(20)) : "no log of ovs-vswitchd";
    }
}
