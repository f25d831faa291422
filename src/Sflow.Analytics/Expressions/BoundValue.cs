namespace Sflow.Analytics.Expressions;

/// <summary>A value that can be measured.</summary>
/// <param name="Name">How it is written in the one form: <c>bytes</c>, <c>avg:ipbytes</c>.</param>
/// <param name="Function">What is made of it.</param>
/// <param name="Source">What of a sample it is.</param>
/// <param name="Operand">The key, when it is one: a number, or of any type when different ones are counted.</param>
internal sealed record BoundValue(string Name, ValueFunction Function, ValueSource Source, Operand? Operand)
{
    public string Describe()
    {
        var source = Source switch { ValueSource.Bytes => "bytes of the frame", ValueSource.Frames => "1 a frame", _ => $"{Operand}" };
        return Function switch
        {
            ValueFunction.Average => $"average of {source}",
            ValueFunction.Minimum => $"smallest {source}",
            ValueFunction.Maximum => $"largest {source}",
            ValueFunction.Distinct => $"number of different {source}",
            _ => $"sum of {source}, times the sampling rate",
        };
    }
}
