using Microsoft.Data.Sqlite;
using NewsSite.Core.Languages;

namespace NewsSite.Backups;

/// <summary>Why a backup could not be taken, read or restored, in one sentence.</summary>
public sealed class BackupFailure(Phrase sentence) : Exception(sentence.ToString())
{
    public Phrase Sentence => sentence;

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
