namespace NewsSite.Shared;

/// <summary>The folder with everything the newsroom keeps: database, media, keys.</summary>
public sealed class DataFolder(string root)
{
    public string Root { get; } = root;
    public string Database => Path.Combine(Root, "newssite.db");
    public string Media => Path.Combine(Root, "media");
    public string Keys => Path.Combine(Root, "keys");
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>Where mail falls while developing without a mail server.</summary>
    public string Mail => Path.Combine(Root, "mail");

    /// <summary>Ends of the record as they were noted day by day.</summary>
    public string AuditAnchors => Path.Combine(Root, "audit-anchors");

    /// <summary>Private key that signs the end of the record.</summary>
    public string RecordKey => Path.Combine(Keys, "record.pem");

    /// <summary>Native libraries, unpacked at first use; may be deleted.</summary>
    public string Native => Path.Combine(Root, "cache", "native");

    /// <summary>What a restore has copied so far; it is gone when the restore is done.</summary>
    public string Unrestored => Path.Combine(Root, ".restoring");

    /// <exception cref="StartUpFailure">The folder cannot be made or written to, or holds half a restore.</exception>
    public void Prepare()
    {
        if (Directory.Exists(Unrestored))
        {
            throw new StartUpFailure(
                ExitCode.DataFolderUnusable,
                $"A restore into {Root} goes on or was cut short. If it does not go on, empty the folder and restore again."
            );
        }

        try
        {
            foreach (var folder in (string[])[Root, Media, Uploads])
            {
                Directory.CreateDirectory(folder);
            }

            CreateForTheServiceAlone(Keys);

            var probe = Path.Combine(Root, $".write-test-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartUpFailure(
                ExitCode.DataFolderUnusable,
                $"The data folder {Root} cannot be written to ({failure.Message.TrimEnd('.')}). Give the program's user write access, or name another folder with --data."
            );
        }
    }

    private static void CreateForTheServiceAlone(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
