using Microsoft.Extensions.Configuration;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>Languages that a newsroom adds to those of the program: files of strings in the folder of a setting; beside them may stand the phrases of the newsroom's own pages.</summary>
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

        var tags = Directory
            .EnumerateFiles(folder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(tag => !tag.Contains('.'))
            .Order(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            using var strings = Open(folder, tag + ".json")!;
            Language.Learn(StringsFile.Read(tag, strings));
            if (Open(folder, tag + PhraseBook.FileEnd) is { } phrases)
            {
                PhraseBook.Learn(tag, phrases, Open(folder, tag + PhraseBook.ScriptsFileEnd));
            }
        }
    }

    private static FileStream? Open(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.OpenRead(path) : null;
}
