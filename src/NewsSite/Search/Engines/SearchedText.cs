using NewsSite.Core.Articles;
using NewsSite.Core.Languages;

namespace NewsSite.Search.Engines;

/// <summary>What of a story is searched, each part as words with one space between them.</summary>
internal sealed record SearchedText(string Headline, string Standfirst, string Names, string Captions, string Body)
{
    public static SearchedText Of(PublishedArticle article, PublishedText text) =>
        new(
            SearchFolding.Fold($"{article.Headline} {article.ShortHeadline}"),
            SearchFolding.Fold(article.Standfirst),
            NamesAndSounds(text.NamesText),
            SearchFolding.Fold(text.CaptionText),
            SearchFolding.Fold(text.BodyText)
        );

    private static string NamesAndSounds(string names)
    {
        var words = SearchFolding.Words(names).Select(w => w.Folded).ToList();
        return string.Join(' ', words.Concat(words.SelectMany(NameSounds.KeysOf).Distinct(StringComparer.Ordinal)));
    }
}
