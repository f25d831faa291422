namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints operations of memcached and of applications.</summary>
internal static class OperationPrinter
{
    /// <summary>Prints memcache_operation (0:2200).</summary>
    public static void PrintMemcache(TagCursor cursor)
    {
        cursor.Tags.Plain("flowSampleType"u8, "memcache"u8);
        cursor.UInt32("memcache_op_protocol"u8);
        cursor.UInt32("memcache_op_cmd"u8);
        var key = cursor.Reader.ReadOpaque();
        if (!cursor.Failed && key.Length > 0)
        {
            var room = cursor.Tags.Begin("memcache_op_key"u8, 3 * TextLimits.MemcacheKey);
            cursor.Tags.End(UrlText.Encode(room, TagCursor.Shown(key, TextLimits.MemcacheKey)));
        }

        cursor.UInt32("memcache_op_nkeys"u8);
        cursor.UInt32("memcache_op_value_bytes"u8);
        cursor.UInt32("memcache_op_duration_uS"u8);
        cursor.UInt32("memcache_op_status"u8);
    }

    /// <summary>Prints app_operation (0:2202).</summary>
    public static void PrintOperation(TagCursor cursor)
    {
        cursor.Tags.Plain("flowSampleType"u8, "applicationOperation"u8);
        cursor.Text("application"u8);
        cursor.Text("operation"u8);
        cursor.Text("attributes"u8);
        cursor.Text("status_descr"u8);
        cursor.UInt64("request_bytes"u8);
        cursor.UInt64("response_bytes"u8);
        cursor.UInt32("duration_uS"u8);
        var status = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        var name = WordNames.ApplicationStatus(status);
        if (!name.IsEmpty)
        {
            cursor.Tags.Plain("status"u8, name);
            return;
        }

        var room = cursor.Tags.Begin("status"u8, 32);
        var count = Ascii.Copy(room, "<out-of-range="u8);
        count += Ascii.UInt32(room.Slice(count), status);
        room[count] = (byte)'>';
        cursor.Tags.End(count + 1);
    }
}
