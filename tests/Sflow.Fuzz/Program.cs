using Sflow.Fuzz;
using Sflow.Fuzz.Targets;
using SharpFuzz;

switch (args)
{
    case ["list"]:
        foreach (var each in FuzzTargets.All)
        {
            Console.WriteLine($"{each.Name,-10} {each.Description}");
        }

        return 0;
    case ["seeds", var name, var corpus, var folder] when FuzzTargets.Find(name) is { } target:
        return SeedFolder.Fill(target, corpus, folder);
    case [var name, "--afl"] when FuzzTargets.Find(name) is { } target:
        // In a process of its own, so that what cannot be caught (a stack that overflows) is a find too.
        Action<byte[]>? run = null;
        Fuzzer.OutOfProcess.Run(stream => (run ??= target.Prepare())(InputStream.ReadAll(stream)));
        return 0;
    case [var name, _, ..] when FuzzTargets.Find(name) is { } target:
        return Replay.Run(target, args[1..]);
    default:
        Console.Error.WriteLine("""
            usage: Sflow.Fuzz list                           the targets
                   Sflow.Fuzz TARGET FILE...                 gives the files, or all files of a folder, to a target; exit 1 when one is a find
                   Sflow.Fuzz seeds TARGET CORPUS FOLDER     makes inputs to begin with from the captures in a folder
                   Sflow.Fuzz TARGET --afl                   under afl-fuzz; see run.sh
            """);
        return 2;
}
