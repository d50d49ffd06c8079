using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Asides;
using NewsSite.Core.Markup.Corrections;
using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.KeyPoints;
using NewsSite.Core.Markup.Posts;
using NewsSite.Core.Markup.Quotes;
using NewsSite.Core.Markup.ReadAlso;
using NewsSite.Core.Markup.Tables;
using NewsSite.Core.Markup.Watch;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>Every construct of the language. A new one is a folder and a line here.</summary>
internal static class ConstructLibrary
{
    private static readonly Construct[] All =
    [
        new FigureConstruct(),
        new WatchConstruct("watch", MediaKind.Video),
        new WatchConstruct("listen", MediaKind.Audio),
        new QuoteConstruct(),
        new PostConstruct(),
        new KeyPointsConstruct(),
        new AsideConstruct(),
        new ReadAlsoConstruct(),
        new TableConstruct(),
        new CorrectionConstruct(),
    ];

    private static readonly Dictionary<string, Construct> ByName = All.ToDictionary(
        c => c.Name,
        StringComparer.OrdinalIgnoreCase
    );

    public static Construct Unknown { get; } = new UnknownConstruct();

    public static Construct Find(string name) => ByName.GetValueOrDefault(name, Unknown);

    public static Phrase HintFor(string name) =>
        All.FirstOrDefault(c => Spelling.IsNear(c.Name, name)) is { } meant
            ? (Phrase)$"Did you mean “{meant.Name}”?"
            : (Phrase)$"Use one of: {string.Join(", ", All.Select(c => c.Name))}.";
}
