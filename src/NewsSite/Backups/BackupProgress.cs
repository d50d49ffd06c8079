namespace NewsSite.Backups;

/// <summary>How far a backup, a check or a restore has come.</summary>
/// <param name="Total">0 when it is not known beforehand, as with an archive that is read from its beginning.</param>
public sealed record BackupProgress(BackupStep Step, long Done, long Total)
{
    private const long Megabyte = 1_000_000;

    public override string ToString() =>
        Step switch
        {
            BackupStep.Database => $"Database: {Of(Done / Megabyte, Total / Megabyte)} MB",
            BackupStep.Checking => "Checking the database",
            _ => $"Files: {Of(Done, Total)}",
        };

    private static string Of(long done, long total) => total == 0 ? $"{done}" : $"{done} of {total}";
}

public enum BackupStep
{
    /// <summary>Counted in bytes.</summary>
    Database,
    Checking,

    /// <summary>Counted in files.</summary>
    Files,
}
