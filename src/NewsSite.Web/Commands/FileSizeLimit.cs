using System.Runtime.InteropServices;

namespace NewsSite.Web.Commands;

/// <summary>The limit that a system may put on the size of a program's files.</summary>
internal static class FileSizeLimit
{
    /// <summary>The same number on Linux and macOS.</summary>
    private const PosixSignal Exceeded = (PosixSignal)25;

    /// <summary>A write past the limit then fails like one to a full disk, instead of ending the program.</summary>
    /// <returns>What keeps it so until disposed; null where there is no such signal.</returns>
    public static IDisposable? FailsTheWrite() =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(Exceeded, signal => signal.Cancel = true);
}
