namespace NewsSite.Core.Articles.Merging;

/// <summary>What a story has beside its body and is merged as one thing.</summary>
public enum ContentField
{
    Headline,
    ShortHeadline,
    Standfirst,
    Slug,
    Language,
    Format,
    Section,
    Related,
    LeadName,
    LeadAlt,
    LeadDecorative,
    LeadCaption,
    LeadCredit,
    LeadFilePhoto,
}
