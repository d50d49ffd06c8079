using NewsSite.Core.Articles;
using NewsSite.Core.Media;

namespace NewsSite.Tests.Crawl;

/// <summary>A story that readers must not meet. Each of its parts is marked with a word that stands nowhere else.</summary>
/// <param name="Where">Where it stands in the newsroom; part of its words.</param>
internal sealed record HiddenStory(string Where, Guid Id, MediaAsset Lead, MediaAsset Inline)
{
    /// <summary>What all marked words begin with; long enough not to stand in a font or a token by chance.</summary>
    public const string Mark = "zqxsentinel";

    public static string Word(string where, string part) => $"{Mark}{where}{part}";

    public string Slug => Word(Where, "slug");

    /// <summary>Every marked word in the content below.</summary>
    public IEnumerable<string> Words =>
        (
            (string[])["headline", "short", "standfirst", "body", "alt", "caption", "credit", "slug", "person", "media"]
        ).Select(part => Word(Where, part));

    public static ArticleContent Content(string where, Guid section, Guid person, string lead, string inline) =>
        new()
        {
            Headline = Word(where, "headline"),
            ShortHeadline = Word(where, "short"),
            Standfirst = Word(where, "standfirst"),
            Body = $"""
                {Word(where, "body")} runs high.

                ::: figure {inline}
                alt: {Word(where, "alt")}
                caption: {Word(where, "caption")}
                credit: {Word(where, "credit")}
                :::
                """,
            Slug = Word(where, "slug"),
            Language = "en",
            SectionId = section,
            Credits = [new Credit(person, CreditRole.Author)],
            Lead = new LeadMedia(
                lead,
                Word(where, "alt"),
                Caption: Word(where, "caption"),
                Credit: Word(where, "credit")
            ),
        };
}
