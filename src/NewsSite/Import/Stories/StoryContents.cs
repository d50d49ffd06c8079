using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Data;

namespace NewsSite.Import.Stories;

/// <summary>What imported stories say, with the newsroom's own sections, topics and people in place of their names.</summary>
/// <remarks>Those that the newsroom lacks are added to the context.</remarks>
internal sealed class StoryContents(NewsDb db, ReferenceBook references)
{
    public ArticleContent Of(PreparedStory prepared)
    {
        var (story, language) = (prepared.Story, prepared.Language);
        return new ArticleContent
        {
            Headline = story.Headline.Trim(),
            ShortHeadline = story.ShortHeadline.Trim(),
            Standfirst = story.Standfirst.Trim(),
            Body = story.Body,
            Slug = story.Slug,
            Language = language.Tag,
            Format = story.Format,
            SectionId = references.SectionOf(db, story.Section, language),
            TopicIds = [.. story.Topics.Select(t => references.TopicOf(db, t, language)).Distinct()],
            Credits = [.. story.Credits.Select(c => CreditOf(c, language))],
            Lead = LeadOf(story.Lead),
        };
    }

    /// <summary>All spellings of those credited, for search.</summary>
    public string NamesOf(PreparedStory prepared) =>
        PublishedArticleWriter.NamesOf(
            prepared.Story.Credits.Select(c => references.PersonOf(db, c.Person, prepared.Language)),
            prepared.Story.Credits.Select(c => ServiceOf(c, prepared.Language)).OfType<Service>()
        );

    public static LeadMedia? LeadOf(ImportedLead? lead) =>
        lead is null
            ? null
            : new LeadMedia(lead.Media, lead.Alt, lead.Decorative, lead.Caption, lead.Credit, lead.FilePhoto);

    private Credit CreditOf(ImportedCredit credit, Language language) =>
        new(
            references.PersonOf(db, credit.Person, language).Id,
            StoryLines.RoleOf(credit)!.Value,
            ServiceOf(credit, language)?.Id
        );

    private Service? ServiceOf(ImportedCredit credit, Language language) =>
        string.IsNullOrWhiteSpace(credit.Service) ? null : references.ServiceOf(db, credit.Service, language);
}
