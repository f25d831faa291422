using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Structures of another assembly whose Describe is wrong: it names other fields for a default value than for this one.</summary>
public class UnsteadyStructureTests
{
    private const byte Guard = 0xEE;

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(12)]
    public void Write_MoreThanTheOneSize_ThrowsAndLeavesTheRestAlone(int room)
    {
        var buffer = Guarded();
        Assert.Throws<InvalidOperationException>(() =>
        {
            var writer = new XdrWriter(buffer, 0, room);
            RecordCodec.Write(ref writer, new UnsteadyNumbers { Count = 1, Number = ulong.MaxValue });
        });
        Assert.All(buffer.Skip(4), octet => Assert.Equal(Guard, octet));
    }

    [Fact]
    public void Write_MoreThanTheLeastSize_IsComparedWithTheRoom()
    {
        const int Size = 4 + 8 + 4 + 4;
        for (var room = 0; room <= Size; room++)
        {
            var buffer = Guarded();
            var writer = new XdrWriter(buffer, 0, room);
            RecordCodec.Write(ref writer, new UnsteadyText { Count = 1, Number = ulong.MaxValue, Text = new XdrText("eth") });
            Assert.Equal(room < Size, writer.Failed);
            Assert.All(buffer.Skip(room), octet => Assert.Equal(Guard, octet));
        }
    }

    private static byte[] Guarded()
    {
        var buffer = new byte[64];
        for (var i = 0; i < buffer.Length; i++)
        {
            buffer[i] = Guard;
        }

        return buffer;
    }

    private record struct UnsteadyNumbers : IXdrStructure
    {
        public uint Count;
        public ulong Number;

        void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
        {
            fields.UInt32("count"u8, ref Count);
            if (Count != 0)
            {
                fields.UInt64("number"u8, ref Number);
            }
        }
    }

    private record struct UnsteadyText : IXdrStructure
    {
        public uint Count;
        public ulong Number;
        public XdrText Text;

        void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
        {
            fields.UInt32("count"u8, ref Count);
            if (Count != 0)
            {
                fields.UInt64("number"u8, ref Number);
            }

            fields.Text("text"u8, ref Text);
        }
    }
}
