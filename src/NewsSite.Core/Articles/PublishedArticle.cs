namespace NewsSite.Core.Articles;

/// <summary>What readers may see of a story. Reader pages, feeds and search ask this table and no other.</summary>
/// <remarks>Written when a revision is published, removed when the story is withdrawn: nothing unpublished can leak from it.</remarks>
public sealed class PublishedArticle
{
    /// <summary>Number for the search index; given by the store.</summary>
    public long Id { get; private set; }
    public Guid ArticleId { get; init; }

    /// <summary>Shared with its siblings in other languages: the id of the story that was the original.</summary>
    public Guid FamilyId { get; set; }
    public int RevisionNumber { get; set; }
    public required string Language { get; set; }
    public required string Slug { get; set; }
    public required string Format { get; set; }
    public Guid SectionId { get; set; }
    public required string Headline { get; set; }

    /// <summary>Empty when the headline serves.</summary>
    public string ShortHeadline { get; set; } = "";
    public string Standfirst { get; set; } = "";
    public LeadMedia? Lead { get; set; }
    public DateTime PublishedAt { get; set; }

    /// <summary>Null until readers were given a changed text.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>Day of the latest correction that it tells of; null when it tells of none.</summary>
    public DateOnly? CorrectedOn { get; set; }
    public int WordCount { get; set; }
    public bool HasVideo { get; set; }

    /// <summary>Articles to read next that an editor chose, the best first. Readers may not have all of them.</summary>
    public IReadOnlyList<Guid> RelatedIds { get; set; } = [];
    public PublishedText Text { get; set; } = null!;
    public List<PublishedTopic> Topics { get; private set; } = [];
    public List<PublishedCredit> Credits { get; private set; } = [];
    public List<PublishedMedia> Media { get; private set; } = [];

    public string Path => $"/{Language}/stories/{Slug}";
    public string ListHeadline => ShortHeadline.Length > 0 ? ShortHeadline : Headline;

    /// <summary>Takes over everything of a newer version but its number, so that its place in lists and its row in search stay.</summary>
    /// <param name="newer">Of the same article, not stored.</param>
    public void Become(PublishedArticle newer)
    {
        FamilyId = newer.FamilyId;
        RevisionNumber = newer.RevisionNumber;
        Language = newer.Language;
        Slug = newer.Slug;
        Format = newer.Format;
        SectionId = newer.SectionId;
        Headline = newer.Headline;
        ShortHeadline = newer.ShortHeadline;
        Standfirst = newer.Standfirst;
        Lead = newer.Lead;
        PublishedAt = newer.PublishedAt;
        UpdatedAt = newer.UpdatedAt;
        CorrectedOn = newer.CorrectedOn;
        WordCount = newer.WordCount;
        HasVideo = newer.HasVideo;
        RelatedIds = newer.RelatedIds;
        Text.Become(newer.Text);
        Replace(Topics, newer.Topics);
        Replace(Credits, newer.Credits);
        Replace(Media, newer.Media);
    }

    private static void Replace<T>(List<T> rows, List<T> newer)
    {
        rows.Clear();
        rows.AddRange(newer);
    }
}

/// <summary>The long texts of a published story, apart from the row that lists read.</summary>
public sealed class PublishedText
{
    public long PublishedArticleId { get; private set; }
    public required string BodyHtml { get; set; }

    /// <summary>Headings for the list of contents, in order.</summary>
    public IReadOnlyList<PublishedHeading> Headings { get; set; } = [];

    public required string BodyText { get; set; }
    public string CaptionText { get; set; } = "";

    /// <summary>Names and aliases of everyone credited, for search.</summary>
    public string NamesText { get; set; } = "";

    internal void Become(PublishedText newer)
    {
        BodyHtml = newer.BodyHtml;
        Headings = newer.Headings;
        BodyText = newer.BodyText;
        CaptionText = newer.CaptionText;
        NamesText = newer.NamesText;
    }
}

public sealed record PublishedHeading(int Level, string Text, string Id);

public sealed class PublishedTopic
{
    public long PublishedArticleId { get; private set; }
    public Guid TopicId { get; init; }

    /// <summary>As the story has it: a list of many stories is read from here, in its order.</summary>
    public string Language { get; set; } = "";

    /// <inheritdoc cref="Language" />
    public DateTime PublishedAt { get; set; }
}

public sealed class PublishedCredit
{
    public long PublishedArticleId { get; private set; }

    /// <summary>Place in the byline, from 0.</summary>
    public int Order { get; init; }
    public Guid PersonId { get; init; }
    public Guid? ServiceId { get; init; }
    public CreditRole Role { get; init; }

    /// <summary>As the story has it: a list of many stories is read from here, in its order.</summary>
    public string Language { get; set; } = "";

    /// <inheritdoc cref="Language" />
    public DateTime PublishedAt { get; set; }
}

/// <summary>An asset that a published story shows, and that readers may therefore fetch.</summary>
public sealed class PublishedMedia
{
    public long PublishedArticleId { get; private set; }
    public Guid AssetId { get; init; }
}
