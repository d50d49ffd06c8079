using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Backups;

/// <summary>Why a backup could not be taken, read or restored, in one sentence.</summary>
public sealed class BackupFailure(Phrase sentence) : Exception(sentence.ToString())
{
    public Phrase Sentence => sentence;

    /// <summary>Backups hold a SQLite file; a server has tools of its own.</summary>
    internal static void RefusePostgres(NewsDb db)
    {
        if (!db.Database.IsSqlite())
        {
            throw new BackupFailure(
                "This newsroom is kept in PostgreSQL: back up its database with pg_dump, and the data folder beside it."
            );
        }
    }

    /// <returns>The sentence for a failure that disks, files and databases are known for; null for any other.</returns>
    public static Phrase? Explain(Exception failure) =>
        failure switch
        {
            BackupFailure known => known.Sentence,
            TimeoutException => "The media folder is being swept and does not come to rest.",
            IOException or UnauthorizedAccessException => (Phrase)
                $"The files could not be read or written ({Plain(failure)}).",
            SqliteException => (Phrase)$"The database could not be read ({Plain(failure)}).",
            _ => null,
        };

    private static string Plain(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
