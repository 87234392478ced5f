using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Adds the arbitraries of this library to the configuration of FsCheck.</summary>
public static class CcgConfig
{
    /// <summary>Adds the arbitraries of <see cref="CcgArbitraries"/>, <see cref="BrokenArbitraries"/> and <see cref="RegisterArbitraries"/> to a configuration.</summary>
    /// <param name="config">The configuration, which is not changed.</param>
    /// <returns>The new configuration.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    /// <remarks>
    /// They replace the arbitraries that the configuration has for the same types. Of the types of the framework, that is only <see cref="DateOnly"/>, as in
    /// <see cref="CcgArbitraries.Dates"/>.
    /// </remarks>
    public static Config WithCcgDomain(this Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.WithArbitrary([typeof(CcgArbitraries), typeof(BrokenArbitraries), typeof(RegisterArbitraries)]);
    }
}
