namespace NewsSite.Core.Articles.Merging;

/// <summary>Reads and writes one field of a story as text.</summary>
internal sealed record FieldLens(
    ContentField Field,
    Func<ArticleContent, string> Get,
    Func<ArticleContent, string, ArticleContent> Set,
    bool TakesBoth = false
)
{
    private static readonly LeadMedia NoLead = new("");

    public static IReadOnlyList<FieldLens> All { get; } =
    [
        new(ContentField.Headline, c => c.Headline, (c, text) => c with { Headline = text }, TakesBoth: true),
        new(
            ContentField.ShortHeadline,
            c => c.ShortHeadline,
            (c, text) => c with { ShortHeadline = text },
            TakesBoth: true
        ),
        new(ContentField.Standfirst, c => c.Standfirst, (c, text) => c with { Standfirst = text }, TakesBoth: true),
        new(ContentField.Slug, c => c.Slug, (c, text) => c with { Slug = text }),
        new(ContentField.Language, c => c.Language, (c, text) => c with { Language = text }),
        new(ContentField.Format, c => c.Format, (c, text) => c with { Format = text }),
        new(
            ContentField.Section,
            c => c.SectionId?.ToString() ?? "",
            (c, text) => c with { SectionId = text.Length > 0 ? Guid.Parse(text) : null }
        ),
        new(ContentField.Related, c => c.Related, (c, text) => c with { Related = text }, TakesBoth: true),
        OfLead(ContentField.LeadName, lead => lead.Name, (lead, text) => lead with { Name = text }),
        OfLead(ContentField.LeadAlt, lead => lead.Alt, (lead, text) => lead with { Alt = text }, takesBoth: true),
        OfLead(
            ContentField.LeadDecorative,
            lead => lead.Decorative.ToString(),
            (lead, text) => lead with { Decorative = bool.Parse(text) }
        ),
        OfLead(
            ContentField.LeadCaption,
            lead => lead.Caption,
            (lead, text) => lead with { Caption = text },
            takesBoth: true
        ),
        OfLead(
            ContentField.LeadCredit,
            lead => lead.Credit,
            (lead, text) => lead with { Credit = text },
            takesBoth: true
        ),
        OfLead(
            ContentField.LeadFilePhoto,
            lead => lead.FilePhoto.ToString(),
            (lead, text) => lead with { FilePhoto = bool.Parse(text) }
        ),
    ];

    private static FieldLens OfLead(
        ContentField field,
        Func<LeadMedia, string> get,
        Func<LeadMedia, string, LeadMedia> set,
        bool takesBoth = false
    ) =>
        new(
            field,
            c => get(c.Lead ?? NoLead),
            (c, text) =>
                set(c.Lead ?? NoLead, text) is var lead && lead == NoLead
                    ? c with
                    {
                        Lead = null,
                    }
                    : c with
                    {
                        Lead = lead,
                    },
            takesBoth
        );
}
