using CcgDomain.Fuzz;
using SharpFuzz;

// "TARGET" runs under a fuzzer, which gives it one input after another; "TARGET FILE…" runs on the inputs of files, as a find is reproduced.
// "--seed KIND" prints a position as a seed.
if (args is ["--seed", var kind] && Seeds.Position(kind) is { } seed)
{
    using var output = Console.OpenStandardOutput();
    output.Write(seed);
    return 0;
}

if (args.Length == 0 || !Targets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"usage: CcgDomain.Fuzz TARGET [FILE…], where TARGET is one of {string.Join(", ", Targets.All.Keys)}");
    return 2;
}

if (args.Length > 1)
{
    foreach (var file in args[1..])
    {
        target(File.ReadAllBytes(file));
    }

    return 0;
}

Fuzzer.Run(stream =>
{
    using var input = new MemoryStream();
    stream.CopyTo(input);
    target(input.ToArray());
});
return 0;
