using Microsoft.Data.Sqlite;

namespace NewsSite.Backups;

/// <summary>Why a backup could not be taken, read or restored, in one sentence.</summary>
public sealed class BackupFailure(string sentence) : Exception(sentence)
{
    /// <returns>The sentence for a failure that disks, files and databases are known for; null for any other.</returns>
    public static string? Explain(Exception failure) =>
        failure switch
        {
            BackupFailure or TimeoutException => failure.Message,
            IOException or UnauthorizedAccessException => $"The files could not be read or written ({Plain(failure)}).",
            SqliteException => $"The database could not be read ({Plain(failure)}).",
            _ => null,
        };

    private static string Plain(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
