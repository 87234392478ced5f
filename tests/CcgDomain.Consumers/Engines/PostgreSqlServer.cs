using Consumers.Tests;

namespace Consumers.Engines;

/// <summary>One server for all tests that need one; none is started where PostgreSQL is not installed, and those tests are skipped.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlServer : ICollectionFixture<PostgreSqlServer>, IDisposable
{
    internal const string Name = "PostgreSQL";

    private readonly PostgreSql? _server = PostgreSql.Programs is null ? null : new();

    internal string Connection => _server!.Connection;

    internal string ConnectionTo(string database) => _server!.ConnectionTo(database);

    internal string Ask(string sql) => _server!.Ask(sql);

    public void Dispose() => _server?.Dispose();
}
