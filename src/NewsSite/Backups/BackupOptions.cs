using System.Globalization;

namespace NewsSite.Backups;

/// <summary>The settings under <c>Newsroom:Backup</c>: the backup that the site takes each night by itself.</summary>
public sealed class BackupOptions
{
    public const string Section = "Newsroom:Backup";

    private const string TimeFormat = "HH:mm";

    /// <summary>Folder of backups; empty for none. A relative path starts at <c>appsettings.json</c>.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Time of day in the newsroom's zone, such as <c>03:30</c>.</summary>
    public string At { get; set; } = "03:30";

    /// <summary>How many stay.</summary>
    public int Keep { get; set; } = 14;

    public bool IsOn => Folder.Length > 0;

    internal bool HasTime => TimeOnly.TryParseExact(At, TimeFormat, CultureInfo.InvariantCulture, default, out _);
    internal TimeOnly Time => TimeOnly.ParseExact(At, TimeFormat, CultureInfo.InvariantCulture);
}
