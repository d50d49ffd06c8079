using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>The settings under <c>Newsroom</c>: who this paper is.</summary>
public sealed class NewsroomOptions
{
    public const string Section = "Newsroom";

    public string Name { get; set; } = "";

    /// <summary>What readers are offered; the first is the one of the home page at <c>/</c>.</summary>
    public Edition[] Editions { get; set; } = [];

    /// <summary>IANA zone of the desk, with its name, and of editions that name none of their own.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Public origin such as <c>https://news.example</c>, for feeds and canonical links; empty takes the first address listened on.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether programs that collect texts to train machines are asked to stay away.</summary>
    public bool RefusesAiCrawlers { get; set; }

    /// <summary>Address of the WebSub hub that is told of changed feeds; empty: there is none.</summary>
    public string Hub { get; set; } = "";

    /// <summary>Lines of <c>trust.txt</c>, such as <c>member=https://association.example/</c>.</summary>
    public string[] Trust { get; set; } = [];

    /// <summary>The languages of the editions, in their order.</summary>
    public IReadOnlyList<Language> Languages => [.. Editions.Select(e => Language.Find(e.Language)!)];
    public Language DefaultLanguage => Language.Find(Editions[0].Language)!;
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>What the paper is called in a language; one without an edition has the name of the paper itself.</summary>
    public string NameIn(Language language) => EditionIn(language) is { Name.Length: > 0 } own ? own.Name : Name;

    public string TaglineIn(Language language) => EditionIn(language)?.Tagline ?? "";

    public TimeZoneInfo ZoneIn(Language language) =>
        EditionIn(language) is { TimeZone.Length: > 0 } own ? TimeZoneInfo.FindSystemTimeZoneById(own.TimeZone) : Zone;

    /// <returns>Null when the language has no edition, and may be written in all the same.</returns>
    public Edition? EditionIn(Language language) => Array.Find(Editions, e => Language.Find(e.Language) == language);
}
