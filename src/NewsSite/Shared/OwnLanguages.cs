using Microsoft.Extensions.Configuration;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>Languages that a newsroom adds to those of the program: files of strings in the folder of a setting.</summary>
public static class OwnLanguages
{
    private const string Setting = $"{NewsroomOptions.Section}:Strings";

    /// <param name="root">Where a relative folder starts.</param>
    /// <exception cref="InvalidDataException">A file is no file of strings, or lacks what is particular to its language.</exception>
    /// <exception cref="StartUpFailure">There is no such folder.</exception>
    public static void Learn(IConfiguration settings, string root)
    {
        if (settings[Setting] is not { Length: > 0 } named)
        {
            return;
        }

        var folder = Path.GetFullPath(named, root);
        if (!Directory.Exists(folder))
        {
            throw new StartUpFailure(ExitCode.SettingsWrong, $"{Setting} names {folder}, which is no folder.");
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            Language.Learn(StringsFile.Read(Path.GetFileNameWithoutExtension(file), stream));
        }
    }
}
