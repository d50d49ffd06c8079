using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Languages;
using NewsSite.Shared.Comparing;
using NewsSite.Shared.Words;

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

    private static IEnumerable<(Phrase Label, string Text)> Fields(ArticleContent content, EditorChoices names) =>
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
        var (name, role) = (names.NameOf(credit.PersonId), StateWords.Of(credit.Role));
        return credit.ServiceId is null
            ? DeskWords.Say($"{name}, {role}")
            : DeskWords.Say($"{name}, {role}, {names.NameOf(credit.ServiceId)}");
    }

    private static string LeadWords(LeadMedia? lead) =>
        lead is null
            ? ""
            : string.Join(
                '\n',
                DeskWords.Say($"Name: {lead.Name}"),
                lead.Decorative ? DeskWords.Say("Decorative") : DeskWords.Say($"Alt text: {lead.Alt}"),
                DeskWords.Say($"Caption: {lead.Caption}"),
                DeskWords.Say($"Credit: {lead.Credit}"),
                lead.FilePhoto ? DeskWords.Say("File photo") : DeskWords.Say("Not a file photo")
            );
}
