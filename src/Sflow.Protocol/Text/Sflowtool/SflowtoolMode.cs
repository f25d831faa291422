namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>The forms of sflowtool's output, by its options.</summary>
public enum SflowtoolMode
{
    /// <summary>Name and value, one a line, between lines that begin and end datagrams and samples: sflowtool without an option.</summary>
    Text = 0,

    /// <summary>The same lines, each with time, agent, sequence number, source and formats before it: <c>-g</c>.</summary>
    Grep,

    /// <summary>One line of fixed columns for each flow sample (FLOW) and each counter sample (CNTR): <c>-l</c>.</summary>
    Line,

    /// <summary>One line of chosen fields for each sample: <c>-L</c>.</summary>
    Fields,

    /// <summary>An object for each datagram, one a line, all values strings: <c>-j</c>.</summary>
    Json,

    /// <summary>The same objects over many lines, with an empty line behind each: <c>-J</c>.</summary>
    IndentedJson,
}
