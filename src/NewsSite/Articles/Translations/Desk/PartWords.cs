using NewsSite.Articles.Desk.Comparing;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Languages;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>What the desk calls the parts of a translation and how they stand.</summary>
public static class PartWords
{
    /// <param name="place">Of a paragraph, from 1.</param>
    public static Phrase Name(SheetRow row, int place) =>
        row.Field is { } field ? FieldWords.Of(field) : (Phrase)$"Paragraph {place}";

    /// <returns>Null where there is nothing to say.</returns>
    public static Phrase? Of(SheetRow row) =>
        row.Standing switch
        {
            PartStanding.Changed => "Changed since",
            PartStanding.New => "New in the original",
            PartStanding.Gone => "Gone from the original",
            PartStanding.Own => "Only in the translation",
            _ when row.IsTranslated => (Phrase?)null,
            _ when row.Target is null => "Left out",
            _ => "Not translated yet",
        };

    public static Phrase Progress(TranslationSheet sheet)
    {
        var (changed, added, gone) = (sheet.Changed, sheet.New, sheet.Gone);
        var news = new (int Count, Phrase Words)[]
        {
            (changed, Phrase.Counted(changed, $"{changed} changed since", $"{changed} changed since")),
            (added, Phrase.Counted(added, $"{added} new", $"{added} new")),
            (gone, Phrase.Counted(gone, $"{gone} gone from the original", $"{gone} gone from the original")),
        };
        return news.Where(n => n.Count > 0)
            .Select(n => n.Words)
            .Prepend($"{sheet.Translated} of {sheet.Total} parts translated")
            .Aggregate((list, next) => (Phrase)$"{list}; {next}");
    }

    public static Phrase ToLookAt(int stale) => Phrase.Counted(stale, "1 to look at", $"{stale} to look at");

    /// <summary>How one story of a family stands, in a list.</summary>
    /// <returns>Such as <c>original, published</c> or <c>draft, 2 to look at</c>.</returns>
    public static Phrase Standing(FamilyRow row) =>
        new[]
        {
            row.IsOriginal ? (Phrase)"original" : null,
            InList(row.Member.Article.State),
            row.Stale > 0 ? ToLookAt(row.Stale) : null,
        }
            .OfType<Phrase>()
            .Aggregate((list, next) => (Phrase)$"{list}, {next}");

    private static Phrase InList(ArticleState state) =>
        state switch
        {
            ArticleState.Draft => (Phrase)"draft",
            ArticleState.InReview => "in review",
            ArticleState.Approved => "approved",
            ArticleState.Scheduled => "scheduled",
            ArticleState.Published => "published",
            _ => "withdrawn",
        };
}
