namespace NewsSite.Shared;

/// <summary>Why the program cannot go on, in one sentence for the person who started it.</summary>
public sealed class StartUpFailure(ExitCode exitCode, string message) : Exception(message)
{
    public ExitCode ExitCode { get; } = exitCode;
}

/// <summary>What the program answers to the shell. Documented in README.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>The work was done in part: some of the input was refused and reported.</summary>
    DoneInPart = 1,

    /// <summary>The command line itself was wrong.</summary>
    Usage = 2,

    /// <summary>The input was refused; nothing was changed.</summary>
    Refused = 3,
    DataFolderUnusable = 4,
    DatabaseUnusable = 5,
    AddressInUse = 6,
    SettingsWrong = 7,
}
