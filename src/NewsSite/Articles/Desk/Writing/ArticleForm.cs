using System.ComponentModel.DataAnnotations;
using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>The editor's fields as a browser sends them.</summary>
/// <remarks>
/// Lengths that readers care about are findings, not refusals: a draft may be too long and is kept all the same.
/// Only what the store cannot hold is refused.
/// </remarks>
public sealed class ArticleForm
{
    /// <summary>Revision the writer started from.</summary>
    public int BaseNumber { get; set; }

    [StringLength(500, ErrorMessage = "The headline is longer than 500 characters. Shorten it to save.")]
    public string? Headline { get; set; }

    [StringLength(500, ErrorMessage = "The short headline is longer than 500 characters. Shorten it to save.")]
    public string? ShortHeadline { get; set; }

    [StringLength(4_000, ErrorMessage = "The standfirst is longer than 4,000 characters. Shorten it to save.")]
    public string? Standfirst { get; set; }

    public string? Body { get; set; }

    [StringLength(500, ErrorMessage = "The address is longer than 500 characters. Shorten it to save.")]
    public string? Slug { get; set; }
    public string? Language { get; set; }
    public string? Format { get; set; }
    public Guid? SectionId { get; set; }
    public List<Guid> TopicIds { get; set; } = [];
    public List<CreditForm> Credits { get; set; } = [];
    public LeadForm Lead { get; set; } = new();

    [StringLength(
        10_000,
        ErrorMessage = "The list of related stories is longer than 10,000 characters. Shorten it to save."
    )]
    public string? Related { get; set; }

    public static ArticleForm Of(Revision revision, EditorChoices choices) =>
        Of(revision.Content, revision.Number, choices);

    public static ArticleForm Of(ArticleContent content, int baseNumber, EditorChoices choices) =>
        new()
        {
            BaseNumber = baseNumber,
            Headline = content.Headline,
            ShortHeadline = content.ShortHeadline,
            Standfirst = content.Standfirst,
            Body = content.Body,
            Slug = content.Slug,
            Language = content.Language,
            Format = content.Format,
            SectionId = content.SectionId,
            TopicIds = [.. content.TopicIds],
            Credits = [.. content.Credits.Select(c => CreditForm.Of(c, choices))],
            Lead = LeadForm.Of(content.Lead),
            Related = content.Related,
        };

    /// <param name="credits">The form's rows with their people found.</param>
    public ArticleContent ToContent(IReadOnlyList<Credit> credits) =>
        new()
        {
            Headline = OneLine(Headline),
            ShortHeadline = OneLine(ShortHeadline),
            Standfirst = OneLine(Standfirst),
            Body = Lines(Body),
            Slug = Core.Articles.Slug.From(Slug ?? ""),
            Language = Core.Languages.Language.Find(Language)?.Tag ?? Core.Languages.Language.English.Tag,
            Format = (ArticleFormat.Find(Format) ?? ArticleFormat.News).Key,
            SectionId = SectionId,
            TopicIds = [.. TopicIds.Distinct()],
            Credits = credits,
            Lead = Lead.ToLead(),
            Related = Lines(Related).Trim(),
        };

    /// <summary>Browsers send other line ends than we keep.</summary>
    internal static string Lines(string? text) => (text ?? "").Replace("\r\n", "\n").Replace('\r', '\n');

    internal static string OneLine(string? text) => Lines(text).Replace('\n', ' ').Trim();
}
