using NewsSite.Articles.Desk.Comparing;
using NewsSite.Core.Articles.Translations;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>What the desk calls the parts of a translation and how they stand.</summary>
public static class PartWords
{
    /// <param name="place">Of a paragraph, from 1.</param>
    public static string Name(SheetRow row, int place) =>
        row.Field is { } field ? DeskWords.Say(FieldWords.Of(field)) : $"Paragraph {place}";

    /// <returns>Null where there is nothing to say.</returns>
    public static string? Of(SheetRow row) =>
        row.Standing switch
        {
            PartStanding.Changed => "Changed since",
            PartStanding.New => "New in the original",
            PartStanding.Gone => "Gone from the original",
            PartStanding.Own => "Only in the translation",
            _ => row.IsTranslated ? null
            : row.Target is null ? "Left out"
            : "Not translated yet",
        };

    public static string Progress(TranslationSheet sheet)
    {
        var done = $"{sheet.Translated} of {sheet.Total} parts translated";
        var news = new[]
        {
            (sheet.Changed, "changed since"),
            (sheet.New, "new"),
            (sheet.Gone, "gone from the original"),
        }
            .Where(n => n.Item1 > 0)
            .Select(n => $"{n.Item1} {n.Item2}");
        return string.Join("; ", [done, .. news]);
    }

    public static string ToLookAt(int stale) => stale == 1 ? "1 to look at" : $"{stale} to look at";
}
