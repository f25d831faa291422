namespace Sflow.Protocol.Tests;

public class InterfaceIdTests
{
    [Theory]
    [InlineData(0x00000000, InterfaceFormat.Single, 0u, "unknown")]
    [InlineData(0x00000003, InterfaceFormat.Single, 3u, "3")]
    [InlineData(0x3FFFFFFF, InterfaceFormat.Single, uint.MaxValue, "internal")]
    [InlineData(0x40000102, InterfaceFormat.Discarded, 258u, "discard")]
    [InlineData(0x80000007, InterfaceFormat.Multiple, 7u, "multiple")]
    [InlineData(0xFFFFFFFF, (InterfaceFormat)3, 0x3FFFFFFFu, "3:1073741823")]
    public void FromCompact_Word_IsFormatAndValueAndBack(uint word, InterfaceFormat format, uint value, string text)
    {
        var id = InterfaceId.FromCompact(word);
        Assert.Equal(new InterfaceId(format, value), id);
        Assert.Equal(text, id.ToString());
        Assert.True(id.TryToCompact(out var back));
        Assert.Equal(word, back);
        Assert.Equal(word == 0, id.IsUnknown);
        Assert.Equal(word == 0x3FFFFFFF, id.IsInternal);
    }

    [Theory]
    [InlineData(0u, 0xFFFFFFFF)]
    [InlineData(0u, 0x3FFFFFFFu)]
    public void FromExpanded_EitherNumberOfInternal_IsInternal(uint format, uint value) =>
        Assert.Equal(InterfaceId.Internal, InterfaceId.FromExpanded(format, value));

    [Theory]
    [InlineData(0u, 0x40000000u)]
    [InlineData(0u, 0x3FFFFFFFu)]
    [InlineData(4u, 1u)]
    [InlineData(1u, 0x40000000u)]
    public void TryToCompact_WhatHasNoCompactForm_IsFalse(uint format, uint value) =>
        Assert.False(new InterfaceId((InterfaceFormat)format, value).TryToCompact(out _));
}
