using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>What a receiver makes of a datagram that is not as it should be.</summary>
internal static class Reading
{
    /// <summary>Everything that is told of a datagram, in order.</summary>
    public static List<DecodeError> Faults(byte[] bytes)
    {
        var faults = new List<DecodeError>();
        if (!SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error))
        {
            faults.Add(error);
            return faults;
        }

        var diagnosis = datagram.Diagnose(found: faults);
        Assert.Equal(faults.Count(fault => fault.IsError), diagnosis.Errors);
        Assert.Equal(faults.Count(fault => fault.IsWarning), diagnosis.Warnings);
        Assert.Equal(faults.FirstOrDefault(fault => fault.IsError), diagnosis.First);
        Assert.Equal(faults.FirstOrDefault(fault => fault.IsWarning), diagnosis.FirstWarning);
        Assert.Equal(diagnosis, datagram.Diagnose());
        return faults;
    }

    /// <summary>One fault or, with the default, none.</summary>
    public static void AssertTold(DecodeError expected, byte[] bytes) =>
        Assert.Equal(expected.Code == DecodeErrorCode.None ? [] : [expected], Faults(bytes));

    public static SflowDatagram Parse(byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        return datagram;
    }

    /// <summary>The names in the records of a datagram, those cut included.</summary>
    public static List<string> Names(byte[] bytes)
    {
        var names = new List<string>();
        if (SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _))
        {
            foreach (var record in datagram.Samples.AsRecords())
            {
                if (record.Is<PortName>())
                {
                    record.TryRead<PortName>(out var name, out _, out _);
                    names.Add(name.Name.ToString());
                }
            }
        }

        return names;
    }

    /// <summary>The first flow sample.</summary>
    public static FlowSample Flow(byte[] bytes)
    {
        foreach (var sample in Parse(bytes).Samples)
        {
            if (sample.TryReadFlow(out var flow))
            {
                return flow;
            }
        }

        throw new InvalidOperationException("No flow sample.");
    }

    /// <summary>The first record of a structure, with what is there of it.</summary>
    public static T Find<T>(byte[] bytes, out bool whole)
        where T : struct, IXdrRecord
    {
        foreach (var record in Parse(bytes).Samples.AsRecords())
        {
            if (record.Is<T>())
            {
                whole = record.TryRead<T>(out var value, out _, out _);
                return value;
            }
        }

        throw new InvalidOperationException("No such record.");
    }

    /// <summary>The only record of a flow sample in a datagram that reads without a fault.</summary>
    public static T Sole<T>(string record)
        where T : struct, IXdrRecord
    {
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(default(T).Format.Kind, HexBytes.Parse(record)));
        Assert.Empty(Faults(bytes));
        var value = Find<T>(bytes, out var whole);
        Assert.True(whole);
        return value;
    }

    public static SampledHeader Header(HeaderProtocol protocol, uint frameLength, uint stripped, string hex) => new()
    {
        Protocol = protocol,
        FrameLength = frameLength,
        Stripped = stripped,
        Header = Wire.InMargins(HexBytes.Parse(hex)),
    };

    private static List<Record> AsRecords(this SampleList samples)
    {
        var all = new List<Record>();
        foreach (var sample in samples)
        {
            if (sample.TryReadRecords(out var records, out _))
            {
                foreach (var record in records)
                {
                    all.Add(record);
                }
            }
        }

        return all;
    }
}
