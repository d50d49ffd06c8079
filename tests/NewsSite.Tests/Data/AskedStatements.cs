using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Tests.Data;

/// <summary>Remembers every question that is put to the store, with one set of values for each.</summary>
internal sealed class AskedStatements : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<SqliteParameter>> _asked = new(StringComparer.Ordinal);

    public IReadOnlyList<(string Text, IReadOnlyList<SqliteParameter> Values)> Taken()
    {
        var taken = _asked.Select(a => (a.Key, a.Value)).ToList();
        _asked.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        _asked[command.CommandText] =
        [
            .. command.Parameters.Cast<SqliteParameter>().Select(p => new SqliteParameter(p.ParameterName, p.Value)),
        ];
        return new(result);
    }
}
