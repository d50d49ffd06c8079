using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

/// <summary>The made-up pages beside these tests.</summary>
internal static class SamplePage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Import", "Pages");

    public static IEnumerable<string> Names(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static string Text(string name) => PageText.Decode(File.ReadAllBytes(Path.Combine(Folder, name)));

    public static ImportedPage Read(string name) => PageReader.Read(Text(name));
}
