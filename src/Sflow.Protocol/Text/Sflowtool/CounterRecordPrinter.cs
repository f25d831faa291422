using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints the structures of counter samples that sflowtool knows.</summary>
internal sealed class CounterRecordPrinter(TagCursor cursor, RecordPrinter regular)
{
    private const uint SfpCountersTag = 10;
    private const uint HardwareTablesTag = (4413 << 12) | 3;
    private const uint NvidiaGpuTag = (5703 << 12) | 1;

    private TagWriter Tags => cursor.Tags;

    /// <summary>Prints a structure.</summary>
    /// <param name="record">The record; the cursor stands at its body.</param>
    /// <returns>Whether sflowtool knows it.</returns>
    public bool TryPrint(in Record record)
    {
        switch (record.Tag)
        {
            case LagPortStatistics.Tag:
                LagPort();
                return true;
            case SfpCountersTag:
                Sfp();
                return true;
            case HostAdapters.Tag:
                Adapters();
                return true;
            case (>= 1 and <= 6) or 11 or 1001 or 1002 or 1004 or 1005 or (>= 2000 and <= 2010) or (>= 2100 and <= 2106)
                or (>= 2200 and <= 2207) or HardwareTablesTag or NvidiaGpuTag:
                regular.Print(record);
                return true;
            default:
                return false;
        }
    }

    private void LagPort()
    {
        cursor.Mac("actorSystemID"u8);
        cursor.Mac("partnerSystemID"u8);
        cursor.UInt32("attachedAggID"u8);
        var state = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        Tags.UInt32("actorAdminPortState"u8, state >> 24);
        Tags.UInt32("actorOperPortState"u8, (state >> 16) & 255);
        Tags.UInt32("partnerAdminPortState"u8, (state >> 8) & 255);
        Tags.UInt32("partnerOperPortState"u8, state & 255);
        cursor.UInt32("LACPDUsRx"u8);
        cursor.UInt32("markerPDUsRx"u8);
        cursor.UInt32("markerResponsePDUsRx"u8);
        cursor.UInt32("unknownRx"u8);
        cursor.UInt32("illegalRx"u8);
        cursor.UInt32("LACPDUsTx"u8);
        cursor.UInt32("markerPDUsTx"u8);
        cursor.UInt32("markerResponsePDUsTx"u8);
    }

    /// <summary>In JSON each value of a lane stands twice, and sflowtool's placeholder %u stands in most names.</summary>
    private void Sfp()
    {
        cursor.UInt32("sfp_module_id"u8);
        cursor.UInt32("sfp_module_total_lanes"u8);
        cursor.UInt32("sfp_module_supply_voltage"u8);
        cursor.UInt32("sfp_module_temperature"u8);
        var lanes = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        Tags.UInt32("sfp_module_active_lanes"u8, lanes);
        Tags.StartArray("sfp_lanes"u8);
        for (var i = 0u; i < lanes && HasMore(); i++)
        {
            Tags.StartObject();
            Lane("index"u8, i);
            Lane("tx_bias_current_uA"u8, i);
            Lane("tx_power_uW.%u"u8, i);
            Lane("tx_power_min_uW.%u"u8, i);
            Lane("tx_power_max_uW.%u"u8, i);
            Lane("tx_wavelength_nM.%u"u8, i);
            Lane("rx_power_uW.%u"u8, i);
            Lane("rx_power_min_uW.%u"u8, i);
            Lane("rx_power_max_uW.%u"u8, i);
            Lane("rx_wavelength_nM.%u"u8, i);
            Tags.EndObject();
        }

        Tags.EndArray();
    }

    private void Lane(ReadOnlySpan<byte> name, uint lane)
    {
        var value = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        if (Tags.IsNested)
        {
            Tags.UInt32(name, value);
        }

        Span<byte> numbered = stackalloc byte[64];
        var count = Ascii.Copy(numbered, name);
        numbered[count++] = (byte)'.';
        count += Ascii.UInt32(numbered.Slice(count), lane);
        var prefix = "sfp_lane_"u8;
        Tags.PushPrefix(prefix);
        Tags.UInt32(numbered.Slice(0, count), value);
        Tags.PopPrefix(prefix.Length);
    }

    private void Adapters()
    {
        var adapters = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        Tags.StartArray("adaptor_list"u8);
        for (var i = 0u; i < adapters && HasMore(); i++)
        {
            Adapter(i);
        }

        Tags.EndArray();
    }

    /// <summary>Whether a further element of a list begins; one that was announced and does not is a fault.</summary>
    private bool HasMore()
    {
        if (cursor.Reader.Remaining < 4)
        {
            cursor.Reader.Fail(DecodeErrorCode.CountExceedsContainer);
        }

        return !cursor.Failed;
    }

    private void Adapter(uint index)
    {
        Span<byte> room = stackalloc byte[32];
        scoped ReadOnlySpan<byte> prefix = [];
        if (Tags.IsNested)
        {
            Tags.StartObject();
        }
        else
        {
            var count = Ascii.Copy(room, "adaptor_"u8);
            count += Ascii.UInt32(room.Slice(count), index);
            room[count++] = (byte)'_';
            prefix = room.Slice(0, count);
        }

        Tags.PushPrefix(prefix);
        cursor.UInt32("ifIndex"u8);
        var macs = cursor.Reader.ReadUInt32();
        if (!cursor.Failed)
        {
            Tags.UInt32("MACs"u8, macs);
            Tags.StartArray("mac_list"u8);
            for (var i = 0u; i < macs && !cursor.Failed; i++)
            {
                AdapterMac(i);
            }

            Tags.EndArray();
        }

        Tags.PopPrefix(prefix.Length);
        Tags.EndObject();
    }

    private void AdapterMac(uint index)
    {
        var mac = cursor.Reader.ReadFixedOpaque(8);
        if (cursor.Failed)
        {
            return;
        }

        if (Tags is JsonTagWriter json)
        {
            json.ListedMac(mac.Span, isFirst: index == 0);
            return;
        }

        Span<byte> name = stackalloc byte[16];
        var count = Ascii.Copy(name, "MAC_"u8);
        Tags.Mac(name.Slice(0, count + Ascii.UInt32(name.Slice(count), index)), mac.Span);
    }
}
