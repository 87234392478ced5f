using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Makes the generators of this library known to FsCheck.</summary>
public static class CcgConfig
{
    /// <summary>The configuration with every arbitrary of <see cref="CcgArbitraries"/>, <see cref="BrokenArbitraries"/> and <see cref="RegisterArbitraries"/> in it.</summary>
    /// <param name="config">The configuration to start from; it does not change.</param>
    /// <returns>The new configuration.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    /// <remarks>
    /// <see cref="DateOnly"/> is among the types: its days are then those of the regime. Arbitraries that the configuration held before stay, except for the same types.
    /// </remarks>
    public static Config WithCcgDomain(this Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.WithArbitrary([typeof(CcgArbitraries), typeof(BrokenArbitraries), typeof(RegisterArbitraries)]);
    }
}
