namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Times as ISO 8601 in a zone, such as <c>2026-11-23T17:55:00+0000</c>; the last one is kept, since datagrams come many a second.</summary>
internal sealed class LocalTimeText(TimeZoneInfo zone)
{
    private const int Size = 24;

    private readonly byte[] _text = new byte[Size];
    private long _seconds = long.MinValue;

    public ReadOnlySpan<byte> Of(long seconds)
    {
        if (seconds != _seconds)
        {
            Format(seconds);
            _seconds = seconds;
        }

        return _text;
    }

    private void Format(long seconds)
    {
        var utc = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var offset = zone.GetUtcOffset(utc);
        var local = utc.ToOffset(offset);
        var text = _text.AsSpan();
        Ascii.Digits(text, local.Year, 4);
        text[4] = (byte)'-';
        Ascii.Digits(text.Slice(5), local.Month, 2);
        text[7] = (byte)'-';
        Ascii.Digits(text.Slice(8), local.Day, 2);
        text[10] = (byte)'T';
        Ascii.Digits(text.Slice(11), local.Hour, 2);
        text[13] = (byte)':';
        Ascii.Digits(text.Slice(14), local.Minute, 2);
        text[16] = (byte)':';
        Ascii.Digits(text.Slice(17), local.Second, 2);
        text[19] = offset < TimeSpan.Zero ? (byte)'-' : (byte)'+';
        var minutes = Math.Abs((int)offset.TotalMinutes);
        Ascii.Digits(text.Slice(20), minutes / 60, 2);
        Ascii.Digits(text.Slice(22), minutes % 60, 2);
    }
}
