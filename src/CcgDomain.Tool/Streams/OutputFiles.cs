using System.Threading;

namespace CcgDomain.Tool.Streams;

/// <summary>The files that a command is writing. A signal gives them all up, on another thread than the one that writes.</summary>
internal sealed class OutputFiles
{
    private readonly Lock _lock = new();
    private readonly List<OutputFile> _open = [];

    internal OutputFile Add(OutputFile file)
    {
        lock (_lock)
        {
            _open.Add(file);
        }

        return file;
    }

    /// <summary>Puts a file in its place, unless all were given up.</summary>
    internal void Commit(OutputFile file, Action move)
    {
        lock (_lock)
        {
            if (_open.Contains(file))
            {
                move();
                _open.Remove(file);
            }
        }
    }

    /// <summary>Gives up one file, if it is still open.</summary>
    internal void Remove(OutputFile file)
    {
        lock (_lock)
        {
            if (_open.Remove(file))
            {
                file.Delete();
            }
        }
    }

    /// <summary>Gives up all files: what was in their places stays.</summary>
    /// <returns>Their names.</returns>
    internal ImmutableArray<string> Abandon()
    {
        lock (_lock)
        {
            ImmutableArray<string> names = [.. _open.Select(file => file.Name)];
            _open.ForEach(file => file.Delete());
            _open.Clear();
            return names;
        }
    }
}
