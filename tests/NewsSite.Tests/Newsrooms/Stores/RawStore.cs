using System.Data.Common;

namespace NewsSite.Tests.Newsrooms.Stores;

/// <summary>Questions and changes by SQL, past the program.</summary>
internal static class RawStore
{
    public static readonly string TableNames = TestStores.ArePostgres
        ? "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

    /// <summary>A guard of the record that no row can be changed under.</summary>
    public static readonly string Guard = TestStores.ArePostgres ? "audit_entries_guard" : "AuditEntries_NeverChange";

    public static readonly string DropGuard =
        $"DROP TRIGGER \"{Guard}\"" + (TestStores.ArePostgres ? " ON \"AuditEntries\"" : "");

    /// <exception cref="DbException">The store refuses.</exception>
    public static void Run(string dataFolder, string sql)
    {
        using var connection = TestStores.Open(dataFolder);
        connection.Run(sql);
    }

    public static object? Scalar(string dataFolder, string sql)
    {
        using var connection = TestStores.Open(dataFolder);
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    /// <summary>As an intruder who owns the database: puts the guards of the record to sleep, does it, and wakes them again.</summary>
    public static void Tamper(string dataFolder, string sql)
    {
        using var connection = TestStores.Open(dataFolder);
        if (TestStores.ArePostgres)
        {
            connection.Run(Guards("DISABLE") + sql.TrimEnd().TrimEnd(';') + ";" + Guards("ENABLE"));
            return;
        }

        var guards = GuardsIn(connection);
        guards.ForEach(guard => connection.Run($"DROP TRIGGER \"{guard.Name}\""));
        connection.Run(sql);
        guards.ForEach(guard => connection.Run(guard.Sql));
    }

    private static string Guards(string word) =>
        $"ALTER TABLE \"AuditEntries\" {word} TRIGGER USER;ALTER TABLE \"AuditArchives\" {word} TRIGGER USER;";

    private static List<(string Name, string Sql)> GuardsIn(DbConnection connection)
    {
        using var command = Command(
            connection,
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Audit%'"
        );
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }

    private static void Run(this DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The words of the tests themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
