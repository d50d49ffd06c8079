using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NewsSite.Core.Articles;
using NewsSite.Search.Engines;

namespace NewsSite.Data;

/// <summary>Writes many new rows with one prepared statement for each kind, in the context's transaction.</summary>
/// <remarks>
/// The context would track every row, and prepare a statement for each: most of the work of an import.
/// It does not hear of these rows: what its saves do besides is done here too.
/// </remarks>
internal sealed class PreparedRows(NewsDb db) : IAsyncDisposable
{
    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();
    private readonly Dictionary<Type, PreparedInsert> _inserts = [];
    private readonly Dictionary<string, DbCommand> _statements = [];

    /// <summary>Inserts a row and those that belong to it.</summary>
    public async Task InsertAsync(object row, CancellationToken cancel)
    {
        var kind = row.GetType();
        if (!_inserts.TryGetValue(kind, out var insert))
        {
            _inserts[kind] = insert = new PreparedInsert(NewCommand(), db.Model.FindEntityType(kind)!, _sql);
        }

        await insert.ExecuteAsync(row, cancel);
        foreach (var dependent in insert.DependentsOf(row))
        {
            await InsertAsync(dependent, cancel);
        }

        if (row is PublishedArticle published)
        {
            await ExecuteAsync(SearchEngine.Of(db).Row(published, published.Text), cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owner in _inserts.Values.Concat<IAsyncDisposable>(_statements.Values))
        {
            await owner.DisposeAsync();
        }
    }

    /// <param name="statement">Its values become parameters; statements with the same words share one.</param>
    private async Task ExecuteAsync(FormattableString statement, CancellationToken cancel)
    {
        if (!_statements.TryGetValue(statement.Format, out var command))
        {
            _statements[statement.Format] = command = CommandOf(statement);
        }

        for (var number = 0; number < statement.ArgumentCount; number++)
        {
            command.Parameters[number].Value = statement.GetArgument(number) ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private DbCommand CommandOf(FormattableString statement)
    {
        var command = NewCommand();
        for (var number = 0; number < statement.ArgumentCount; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = _sql.GenerateParameterName($"p{number}");
            command.Parameters.Add(parameter);
        }

        object[] names = [.. command.Parameters.Cast<DbParameter>().Select(p => p.ParameterName)];
        command.CommandText = string.Format(CultureInfo.InvariantCulture, statement.Format, names);
        return command;
    }

    private DbCommand NewCommand()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}
