using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Postgres;

/// <summary>PostgreSQL refuses NUL and half a surrogate pair in text. The replacement character stands for them, as it does in the record.</summary>
internal sealed class StorableParameters : DbCommandInterceptor
{
    /// <returns>The same value, or a text that can be stored.</returns>
    public static object? Of(object? value) => value is string text && !IsStorable(text) ? Mended(text) : value;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => Mend(command, result);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => Mend(command, result);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    ) => Mend(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Mend(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Mend(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Mend(command, result));

    private static InterceptionResult<T> Mend<T>(DbCommand command, InterceptionResult<T> result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text && !IsStorable(text))
            {
                parameter.Value = Mended(text);
            }
            else if (parameter.Value is IReadOnlyList<string?> texts && texts.Any(t => t is not null && !IsStorable(t)))
            {
                parameter.Value = texts.Select(t => t is null ? null : Mended(t)).ToArray();
            }
        }

        return result;
    }

    private static bool IsStorable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !IsPair(text, ref at)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPair(string text, ref int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at]);

    private static string Mended(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
