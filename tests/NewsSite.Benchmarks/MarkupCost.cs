using System.Globalization;
using Markdig;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;

namespace NewsSite.Benchmarks;

/// <summary>What it costs to read and render an article, beside Markdig alone on the same text.</summary>
internal static class MarkupCost
{
    private const int Rounds = 1000;

    private const string Constructs = """
        ::: key-points
        - The gate opened at four.
        - Two boats are missing.
        - The search goes on.
        :::

        ::: figure quay
        alt: Suitcases and shoes lie along a concrete wall
        caption: Belongings left on the quay, *in the morning*.
        credit: A. Photographer
        :::

        ## What is known

        ::: quote
        by: Mina Karimi
        role: harbour master

        We opened [the gate] because "nobody else" would.
        :::

        ::: watch crossing
        title: A morning in the harbour
        caption: The harbour opens before the sun is up.
        credit: A. Camera
        :::

        | Port  | Boats |
        |-------|------:|
        | North |    12 |
        | South |     7 |

        ## What comes next

        ::: read-also
        - [The night of the storm](/en/stories/storm)
        - [Two boats missing](/en/stories/boats)
        :::
        """;

    private static readonly Dictionary<string, MediaFacts> Media = new()
    {
        ["quay"] = FileOf("quay", MediaKind.Picture, "image/jpeg"),
        ["crossing"] = FileOf("crossing", MediaKind.Video, "video/mp4"),
    };

    public static int Run()
    {
        var text = Article();
        var (ours, plain) = InTurns.Median(
            Rounds,
            () => ArticleHtml.Render(ArticleMarkup.Parse(text, Language.English), Media),
            () => Markdown.ToHtml(text)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                Words in the article             {ArticleMarkup.Parse(text, Language.English).WordCount}
                Read and rendered in             {ours:F3} ms (the middle one of {Rounds})
                Markdig alone, same text         {plain:F3} ms
                Ratio                            {ours / plain:F1}
                """
            )
        );
        return 0;
    }

    /// <summary>The constructs of the language with running text between them.</summary>
    private static string Article()
    {
        var mill = new StoryMill(seed: 1);
        var blocks = Constructs.Split("\n\n## ");
        return string.Join(
            "\n\n",
            blocks[0],
            mill.Text(250),
            "## " + blocks[1],
            mill.Text(250),
            "## " + blocks[2],
            mill.Text(250)
        );
    }

    private static MediaFacts FileOf(string name, MediaKind kind, string type)
    {
        int[] widths = kind == MediaKind.Picture ? [400, 800, 1200, 1600] : [];
        var renditions = widths.SelectMany(w =>
            new[] { "image/webp", "image/jpeg" }.Select(t => new RenditionFacts($"/media/{name}-{w}", t, w, w / 2, w))
        );
        return new(name, kind, $"/media/{name}", type, 100_000, 1600, 900, null, [.. renditions], null, [], null, null);
    }
}
