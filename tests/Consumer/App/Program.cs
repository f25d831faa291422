using Consumer.Library;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;

// One flow sample of one UDP packet, made by hand from the specification.
var bytes = Convert.FromHexString(string.Concat(
    "00000005",                             // version
    "00000001", "c0000201",                 // agent: IPv4 192.0.2.1
    "00000000", "00000007", "000003e8",     // sub-agent, sequence number, uptime in ms
    "00000001",                             // one sample
    "00000001", "00000064",                 // flow sample of 100 bytes
    "00000001", "00000003",                 // sequence number, source: ifIndex 3
    "00000190", "00000fa0", "00000000",     // sampling rate 400, pool, drops
    "00000003", "00000004",                 // input, output
    "00000001",                             // one record
    "00000001", "0000003c",                 // sampled header of 60 bytes
    "00000001", "00000200", "00000004",     // Ethernet, frame of 512 bytes, 4 stripped
    "0000002a",                             // 42 bytes of header: Ethernet, IPv4, UDP
    "020000000002", "020000000001", "0800",
    "450001ee", "00000000", "40110000", "c6336401", "cb00710a",
    "0035", "0fa0", "01da", "0000",
    "0000"));                               // padding

string[] expected =
[
    "agent 192.0.2.1 sequence 7 samples 1",
    "1:400 198.51.100.1:53 > 203.0.113.10:4000 512 bytes",
];

var actual = DatagramText.Describe(bytes).ToArray();
foreach (var line in actual)
{
    Console.WriteLine(line);
}

// The same through the net10.0 assembly, without the library in between.
var read = SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _)
    && datagram.Agent == SflowAddress.FromIPv4(0xC0000201)
    && datagram.Diagnose().Errors == 0;

if (!read || !actual.SequenceEqual(expected))
{
    Console.Error.WriteLine($"expected: {string.Join(" | ", expected)}");
    return 1;
}

return 0;
