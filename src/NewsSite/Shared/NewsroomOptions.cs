using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>The settings under <c>Newsroom</c>: who this paper is.</summary>
public sealed class NewsroomOptions
{
    public const string Section = "Newsroom";

    public string Name { get; set; } = "";

    /// <summary>What the paper is called in other languages, per tag; where none is given it keeps its name.</summary>
    public Dictionary<string, string> Names { get; set; } = [];

    /// <summary>One line under the name, per language tag.</summary>
    public Dictionary<string, string> Tagline { get; set; } = [];

    /// <summary>Tags of the languages readers are offered; the first is the one of the home page at <c>/</c>.</summary>
    public string[] Languages { get; set; } = [];

    /// <summary>IANA zone that times are shown in, with its name.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Public origin such as <c>https://news.example</c>, for feeds and canonical links; empty takes the first address listened on.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether programs that collect texts to train machines are asked to stay away.</summary>
    public bool RefusesAiCrawlers { get; set; }

    /// <summary>Address of the WebSub hub that is told of changed feeds; empty: there is none.</summary>
    public string Hub { get; set; } = "";

    /// <summary>Lines of <c>trust.txt</c>, such as <c>member=https://association.example/</c>.</summary>
    public string[] Trust { get; set; } = [];

    public string NameIn(Language language) => Names.GetValueOrDefault(language.Tag, Name);

    public IReadOnlyList<Language> Editions => [.. Languages.Select(tag => Language.Find(tag)!)];
    public Language DefaultLanguage => Language.Find(Languages[0])!;
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
