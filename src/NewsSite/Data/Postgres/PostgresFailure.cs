using System.Data.Common;
using Npgsql;

namespace NewsSite.Data.Postgres;

/// <summary>Why a PostgreSQL server does not do what it is asked for, in one sentence for whoever set it up.</summary>
internal static class PostgresFailure
{
    /// <param name="connection">The way to the database; its password is not told.</param>
    public static string Explain(NpgsqlException failure, DbConnection connection)
    {
        var database = $"The PostgreSQL database {connection.Database} at {Server(connection)}";
        return failure.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"{database} does not let this user in ({Plain(failure)}). Correct user and password in Data:Postgres.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"{database} is not there. Create it, or name another in Data:Postgres.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"{database} refuses what is needed to set it up ({Plain(failure)}). Make the user of Data:Postgres the owner of the database.",
            null =>
                $"{database} does not answer ({Plain(failure)}). Start the server, or correct Data:Postgres; empty, the site keeps its own SQLite file.",
            _ => $"{database} cannot be used ({Plain(failure)}).",
        };
    }

    public static string Server(DbConnection connection) =>
        new NpgsqlConnectionStringBuilder(connection.ConnectionString) is var to ? $"{to.Host}:{to.Port}" : "";

    private static string Plain(NpgsqlException failure) =>
        (failure is PostgresException refused ? refused.MessageText : failure.Message)
            .ReplaceLineEndings(" ")
            .TrimEnd('.');
}
