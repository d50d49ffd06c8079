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
            ("Headline", content.Headline),
            ("Short headline", content.ShortHeadline),
            ("Standfirst", content.Standfirst),
            ("Text", content.Body),
            ("Address", content.Slug),
            ("Section", names.NameOf(content.SectionId)),
            ("Format", names.Show(ContentField.Format, content.Format)),
            ("Language", names.Show(ContentField.Language, content.Language)),
            ("Topics", string.Join('\n', content.TopicIds.Select(id => names.NameOf(id)))),
            ("Credits", string.Join('\n', content.Credits.Select(c => CreditWords(c, names)))),
            ("Lead picture or film", LeadWords(content.Lead)),
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
