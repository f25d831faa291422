using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Fuzz.Targets;

/// <summary>Bytes as a datagram.</summary>
internal sealed class DatagramTarget
{
    /// <summary>Fields and elements a byte can cause: an element takes a byte at least, and nests to a fixed depth.</summary>
    private const int StepsPerByte = 16;

    private readonly RewritingRoom _room = new();
    private readonly DatagramPrinting _printing = new();

    public void Decode(byte[] input)
    {
        if (input.Length > ushort.MaxValue)
        {
            return;
        }

        var buffer = Surroundings.Of(input, 0x00);
        var walk = Walk(buffer, input.Length, DatagramWay.RecordByRecord);
        Finding.Unless(walk.Steps <= 64 + (input.Length * StepsPerByte), "Too many steps for so few bytes.");
        Finding.Unless(walk.Digest == Walk(Surroundings.Of(input, 0xFF), input.Length, DatagramWay.RecordByRecord).Digest, "Bytes around the datagram were read.");
        Finding.Unless(walk.Digest == Walk(buffer, input.Length, DatagramWay.ListByList).Digest, "Read otherwise list by list.");
        Finding.Unless(walk.Digest == Walk(buffer, input.Length, DatagramWay.Whole).Digest, "Read otherwise as a whole.");
        if (SflowDatagram.TryParse(buffer, Surroundings.Margin, input.Length, out var datagram, out _))
        {
            new DatagramRewriting(_room).Check(datagram, RecordRegistry.Standard);
            Finding.Unless(datagram.Detach().Diagnose().Errors == datagram.Diagnose().Errors, "The copy is another datagram.");
        }
    }

    public void Print(byte[] input)
    {
        if (input.Length <= ushort.MaxValue)
        {
            Finding.Unless(Print(input, 0x00) == Print(input, 0xFF), "Bytes around the datagram were printed.");
        }
    }

    private int Print(byte[] input, byte filler)
    {
        _printing.Digest = 0;
        _printing.CheckAll(Surroundings.Of(input, filler), Surroundings.Margin, input.Length, RecordRegistry.Standard);
        return _printing.Digest;
    }

    private static DatagramWalk Walk(byte[] buffer, int length, DatagramWay way)
    {
        var walk = new DatagramWalk(RecordRegistry.Standard, way);
        walk.Read(buffer, Surroundings.Margin, length);
        return walk;
    }
}
