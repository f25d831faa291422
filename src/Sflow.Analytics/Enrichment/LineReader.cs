namespace Sflow.Analytics.Enrichment;

/// <summary>Lines with their numbers, from 1.</summary>
internal sealed class LineReader(TextReader reader)
{
    public int Number { get; private set; }

    public string? Read()
    {
        var line = reader.ReadLine();
        Number += line is null ? 0 : 1;
        return line;
    }

    /// <summary>The next line that says something: its words, without the comment behind <c>#</c>.</summary>
    public string[]? ReadWords()
    {
        while (Read() is { } line)
        {
            var comment = line.IndexOf('#');
            var words = (comment < 0 ? line : line.Substring(0, comment)).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 0)
            {
                return words;
            }
        }

        return null;
    }
}
