namespace Sflow.Protocol.Tests;

public class DataSourceTests
{
    [Theory]
    [InlineData(0x00000000, DataSourceClass.Interface, 0u, "0:0")]
    [InlineData(0x00FFFFFF, DataSourceClass.Interface, 0xFFFFFFu, "0:16777215")]
    [InlineData(0x01000064, DataSourceClass.Vlan, 100u, "1:100")]
    [InlineData(0xFF000001, (DataSourceClass)255, 1u, "255:1")]
    public void FromCompact_Word_IsClassAndIndexAndBack(uint word, DataSourceClass type, uint index, string text)
    {
        var source = DataSource.FromCompact(word);
        Assert.Equal(new DataSource(type, index), source);
        Assert.Equal(text, source.ToString());
        Assert.True(source.TryToCompact(out var back));
        Assert.Equal(word, back);
    }

    [Theory]
    [InlineData(0u, 0x1000000u)]
    [InlineData(256u, 0u)]
    public void TryToCompact_WhatHasNoCompactForm_IsFalse(uint type, uint index) =>
        Assert.False(new DataSource((DataSourceClass)type, index).TryToCompact(out _));
}
