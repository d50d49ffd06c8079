using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Shared.Comparing;

namespace NewsSite.Articles.Desk.Comparing;

/// <summary>Two versions of a story, field by field.</summary>
public static class ContentComparison
{
    /// <returns>Every field, also those that are the same, in the order of the form.</returns>
    public static IReadOnlyList<FieldDifference> Between(
        ArticleContent before,
        ArticleContent after,
        EditorChoices names
    ) =>
        [
            .. Fields(before, names)
                .Zip(Fields(after, names), (a, b) => new FieldDifference(a.Label, WordDiff.Between(a.Text, b.Text))),
        ];

    private static IEnumerable<(string Label, string Text)> Fields(ArticleContent content, EditorChoices names) =>
        [
            (FieldWords.Of(ContentField.Headline), content.Headline),
            (FieldWords.Of(ContentField.ShortHeadline), content.ShortHeadline),
            (FieldWords.Of(ContentField.Standfirst), content.Standfirst),
            ("Text", content.Body),
            (FieldWords.Of(ContentField.Slug), content.Slug),
            (FieldWords.Of(ContentField.Section), names.NameOf(content.SectionId)),
            (FieldWords.Of(ContentField.Format), names.Show(ContentField.Format, content.Format)),
            (FieldWords.Of(ContentField.Language), names.Show(ContentField.Language, content.Language)),
            ("Topics", string.Join('\n', content.TopicIds.Select(id => names.NameOf(id)))),
            ("Credits", string.Join('\n', content.Credits.Select(c => CreditWords(c, names)))),
            (FieldWords.Of(ContentField.Related), content.Related),
            (FieldWords.Of(ContentField.LeadName), LeadWords(content.Lead)),
        ];

    private static string CreditWords(Credit credit, EditorChoices names)
    {
        var service = credit.ServiceId is null ? "" : $", {names.NameOf(credit.ServiceId)}";
        return $"{names.NameOf(credit.PersonId)}, {StateWords.Of(credit.Role)}{service}";
    }

    private static string LeadWords(LeadMedia? lead) =>
        lead is null
            ? ""
            : string.Join(
                '\n',
                $"Name: {lead.Name}",
                lead.Decorative ? "Decorative" : $"Alt text: {lead.Alt}",
                $"Caption: {lead.Caption}",
                $"Credit: {lead.Credit}",
                lead.FilePhoto ? "File photo" : "Not a file photo"
            );
}
