using System.Text.RegularExpressions;

namespace NewsSite.Tests.Markup;

/// <summary>One example of the manual: what the editor writes, what readers get, what the desk says.</summary>
/// <param name="Language">Tag; English unless the fence says otherwise.</param>
/// <param name="IsDesk">Whether the example shows the desk's preview.</param>
internal sealed partial record ManualExample(
    string File,
    int Line,
    string Language,
    bool IsDesk,
    string Article,
    string Html,
    string Problems
)
{
    public static IEnumerable<ManualExample> ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order().SelectMany(Read);

    private static IEnumerable<ManualExample> Read(string path)
    {
        ManualExample? current = null;
        var text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (Match fence in Fence().Matches(text))
        {
            var words = fence.Groups["info"].Value.Split(' ');
            var body = fence.Groups["body"].Value;
            switch (words[0])
            {
                case "article":
                    if (current is not null)
                    {
                        yield return current;
                    }

                    var line = text.AsSpan(0, fence.Index).Count('\n') + 1;
                    current = Begin(path, line, words, body);
                    break;
                case "html":
                    current = current! with { Html = body };
                    break;
                case "problems":
                    current = current! with { Problems = body };
                    break;
            }
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    private static ManualExample Begin(string path, int line, string[] words, string body) =>
        new(
            Path.GetFileName(path),
            line,
            words.Skip(1).FirstOrDefault(w => w != "desk") ?? "en",
            words.Contains("desk"),
            body,
            "",
            ""
        );

    [GeneratedRegex(
        @"^(?<marks>`{3,})(?<info>[a-z ]+)\n(?<body>.*?)^\k<marks>$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Fence();
}
