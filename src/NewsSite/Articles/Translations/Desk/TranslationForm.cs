using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Languages;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>A translation beside its original as a browser sends it, part by part.</summary>
public sealed class TranslationForm
{
    /// <summary>Revision of the translation that was shown.</summary>
    public int BaseNumber { get; set; }

    /// <summary>Revision of the original that was shown.</summary>
    public int SourceNumber { get; set; }

    public List<Row> Rows { get; set; } = [];

    public IReadOnlyList<TypedPart> Typed => [.. Rows.Select(r => new TypedPart(r.Source, r.Target, r.Text ?? ""))];

    /// <returns>What was typed beside a part, where it was sent; else what the translation says there.</returns>
    public string TextOf(SheetRow row) =>
        Rows.Find(r => r.Source == row.Key && r.Target == row.Target?.Key) is { } sent
            ? sent.Text ?? ""
            : row.Target?.Text ?? "";

    /// <summary>What the store cannot hold: place of the row and what to say there.</summary>
    public IEnumerable<(int Place, Phrase Problem)> Problems() =>
        from found in Rows.Select((row, place) => (row, place))
        let most = Most(StoryPart.FieldOf(found.row.Target ?? found.row.Source))
        where found.row.Text?.Length > most
        select (found.place, (Phrase)$"This is longer than {most:N0} characters. Shorten it to save.");

    private static int Most(ContentField? field) =>
        field switch
        {
            null => ArticleContent.BodyMaxLength,
            ContentField.Headline or ContentField.ShortHeadline => 500,
            _ => 4_000,
        };

    public sealed class Row
    {
        /// <summary>Key of the original's part; empty where only the translation has it.</summary>
        public string? Source { get; set; }

        /// <summary>Key of the translation's part; empty where it has none yet.</summary>
        public string? Target { get; set; }
        public string? Text { get; set; }
    }
}
