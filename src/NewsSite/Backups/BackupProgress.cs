using NewsSite.Core.Languages;

namespace NewsSite.Backups;

/// <summary>How far a backup, a check or a restore has come.</summary>
/// <param name="Total">0 when it is not known beforehand, as with an archive that is read from its beginning.</param>
public sealed record BackupProgress(BackupStep Step, long Done, long Total)
{
    private const long Megabyte = 1_000_000;

    public Phrase Words =>
        Step switch
        {
            BackupStep.Database when Total / Megabyte == 0 => (Phrase)$"Database: {Done / Megabyte} MB",
            BackupStep.Database => (Phrase)$"Database: {Done / Megabyte} of {Total / Megabyte} MB",
            BackupStep.Checking => "Checking the database",
            _ when Total == 0 => (Phrase)$"Files: {Done}",
            _ => (Phrase)$"Files: {Done} of {Total}",
        };

    public override string ToString() => Words.ToString();
}

public enum BackupStep
{
    /// <summary>Counted in bytes.</summary>
    Database,
    Checking,

    /// <summary>Counted in files.</summary>
    Files,
}
