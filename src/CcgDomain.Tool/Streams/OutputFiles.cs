using System.Threading;

namespace CcgDomain.Tool.Streams;

/// <summary>The files that a command is writing. A signal gives them all up, on another thread than the one that writes.</summary>
internal sealed class OutputFiles
{
    private readonly Lock _lock = new();
    private readonly List<OutputFile> _open = [];
    private bool _isAbandoned;

    /// <summary>Adds a file that stands in its place.</summary>
    internal OutputFile Add(OutputFile file)
    {
        lock (_lock)
        {
            _open.Add(file);
        }

        return file;
    }

    /// <summary>Creates a file and adds it, both before or both after a signal.</summary>
    /// <exception cref="IOException">All files were given up.</exception>
    internal OutputFile Create(Func<OutputFile> create)
    {
        lock (_lock)
        {
            return _isAbandoned ? throw new IOException("The command was interrupted.") : Add(create());
        }
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
            _isAbandoned = true;
            ImmutableArray<string> names = [.. _open.Select(file => file.Name)];
            _open.ForEach(file => file.Delete());
            _open.Clear();
            return names;
        }
    }
}
