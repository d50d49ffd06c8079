using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Languages;

namespace NewsSite.Articles.Desk.Comparing;

/// <summary>Fields of a story as the editor's form names them.</summary>
internal static class FieldWords
{
    public static Phrase Of(ContentField field) =>
        field switch
        {
            ContentField.Headline => (Phrase)"Headline",
            ContentField.ShortHeadline => "Short headline",
            ContentField.Standfirst => "Standfirst",
            ContentField.Slug => "Address",
            ContentField.Language => "Language",
            ContentField.Format => "Format",
            ContentField.Section => "Section",
            ContentField.Related => "Related stories",
            ContentField.LeadName => "Lead picture or film",
            ContentField.LeadAlt => "Alt text of the lead",
            ContentField.LeadDecorative => "Whether the lead is decorative",
            ContentField.LeadCaption => "Caption of the lead",
            ContentField.LeadCredit => "Credit of the lead",
            ContentField.LeadFilePhoto => "Whether the lead is a file photo",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
