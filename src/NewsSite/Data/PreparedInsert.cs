using System.Collections;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Data.Postgres;

namespace NewsSite.Data;

/// <summary>The statement that inserts rows of one kind, with the columns and conversions of the model.</summary>
internal sealed class PreparedInsert : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly List<Column> _columns = [];
    private readonly IProperty? _numbered;
    private readonly IReadOnlyList<INavigation> _dependents;

    /// <param name="command">Empty, on the connection and in the transaction that will be written to.</param>
    public PreparedInsert(DbCommand command, IEntityType kind, ISqlGenerationHelper sql)
    {
        _command = command;
        _numbered = kind.GetProperties()
            .SingleOrDefault(p => p.IsPrimaryKey() && p.ValueGenerated != ValueGenerated.Never);
        _dependents = [.. kind.GetNavigations().Where(n => !n.IsOnDependent)];
        foreach (var column in ColumnsOf(kind).Where(c => c.Property != _numbered))
        {
            _columns.Add(Column.Of(command, column, sql.GenerateParameterName($"p{_columns.Count}")));
        }

        command.CommandText = Text(kind.GetTableMappings().Single().Table, sql);
    }

    /// <summary>Inserts the row; a number that the store gives is put into it.</summary>
    public async Task ExecuteAsync(object row, CancellationToken cancel)
    {
        foreach (var column in _columns)
        {
            column.Take(row);
        }

        if (_numbered is null)
        {
            await _command.ExecuteNonQueryAsync(cancel);
        }
        else
        {
            _numbered.PropertyInfo!.SetValue(row, await _command.ExecuteScalarAsync(cancel));
        }
    }

    /// <summary>The rows that belong to this one, told its number.</summary>
    public IEnumerable<object> DependentsOf(object row) => _dependents.SelectMany(d => DependentsOf(row, d));

    private IEnumerable<object> DependentsOf(object row, INavigation navigation)
    {
        var value = navigation.GetGetter().GetClrValue(row);
        var number = _numbered!.GetGetter().GetClrValue(row);
        foreach (var dependent in value as IEnumerable ?? (value is null ? Array.Empty<object>() : [value]))
        {
            navigation.ForeignKey.Properties.Single().PropertyInfo!.SetValue(dependent, number);
            yield return dependent;
        }
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    /// <summary>A row's own columns, and those of values that are kept in several.</summary>
    private static IEnumerable<IColumnMapping> ColumnsOf(ITypeBase type) =>
        type.GetTableMappings()
            .Single()
            .ColumnMappings.Concat(type.GetComplexProperties().SelectMany(p => ColumnsOf(p.ComplexType)));

    private string Text(ITable table, ISqlGenerationHelper sql)
    {
        var names = string.Join(", ", _columns.Select(c => sql.DelimitIdentifier(c.Name)));
        var values = string.Join(", ", _columns.Select(c => c.Parameter.ParameterName));
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({names}) VALUES ({values}){AskForNumber(sql)}";
    }

    /// <remarks>RETURNING makes an insert into SQLite six times as dear.</remarks>
    private string AskForNumber(ISqlGenerationHelper sql) =>
        _numbered is null ? ""
        : _command is SqliteCommand ? "; SELECT last_insert_rowid()"
        : $" RETURNING {sql.DelimitIdentifier(_numbered.GetColumnName())}";

    private sealed record Column(
        string Name,
        DbParameter Parameter,
        IClrPropertyGetter Getter,
        ValueConverter? Converter
    )
    {
        public static Column Of(DbCommand command, IColumnMapping mapping, string parameterName)
        {
            var type = mapping.TypeMapping;
            var parameter = type.CreateParameter(command, parameterName, null, mapping.Column.IsNullable);
            command.Parameters.Add(parameter);
            return new(mapping.Column.Name, parameter, mapping.Property.GetGetter(), type.Converter);
        }

        public void Take(object row)
        {
            var value = Getter.GetClrValueUsingContainingEntity(row);
            value = Converter is null ? value : Converter.ConvertToProvider(value);
            Parameter.Value = (Parameter is SqliteParameter ? value : StorableParameters.Of(value)) ?? DBNull.Value;
        }
    }
}
