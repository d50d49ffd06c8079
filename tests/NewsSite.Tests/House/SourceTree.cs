namespace NewsSite.Tests.House;

/// <summary>The sources as they stand in the repository.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <param name="folder">From the root, such as <c>src/NewsSite</c>.</param>
    /// <returns>Path from the root with slashes, and the text. Nothing that was generated.</returns>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(end => path.EndsWith(end, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsSite.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, i) => (i + 1, line));
}
