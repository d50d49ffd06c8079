using System.Text.Json.Serialization;

namespace NewsSite.Core.Articles;

/// <summary>Everything about a story that an editor writes and a reader sees: what a revision keeps.</summary>
public sealed record ArticleContent
{
    public const int HeadlineMaxLength = 110;
    public const int ShortHeadlineMaxLength = 60;
    public const int StandfirstMaxLength = 300;
    public const int BodyMaxLength = 200_000;

    public required string Headline { get; init; }

    /// <summary>For lists and narrow places; empty means the headline serves.</summary>
    public string ShortHeadline { get; init; } = "";
    public string Standfirst { get; init; } = "";

    /// <summary>In the article language (Markdown and our constructs).</summary>
    public string Body { get; init; } = "";

    /// <summary>Last part of the address; empty until the headline gives one.</summary>
    public string Slug { get; init; } = "";

    /// <summary>IETF tag, such as <c>fa</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Key of an <see cref="ArticleFormat"/>.</summary>
    public string Format { get; init; } = ArticleFormat.News.Key;
    public Guid? SectionId { get; init; }
    public IReadOnlyList<Guid> TopicIds { get; init; } = [];

    /// <summary>In byline order.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];
    public LeadMedia? Lead { get; init; }

    /// <summary>Addresses of stories to read next, one a line, the best first; empty leaves it to what is alike.</summary>
    public string Related { get; init; } = "";

    /// <summary>Equality that looks into the lists, which the record's own does not.</summary>
    public bool SaysTheSameAs(ArticleContent other) =>
        TopicIds.SequenceEqual(other.TopicIds)
        && Credits.SequenceEqual(other.Credits)
        && this with { TopicIds = [], Credits = [] } == other with { TopicIds = [], Credits = [] };
}

/// <summary>Who did what for a story, and for which service or desk.</summary>
public sealed record Credit(Guid PersonId, CreditRole Role, Guid? ServiceId = null);

/// <summary>The picture or film at the head of a story.</summary>
/// <param name="Name">Asset name; empty for a placeholder whose picture is not attached yet.</param>
/// <param name="Alt">What matters in the picture here; ignored when <paramref name="Decorative"/>.</param>
public sealed record LeadMedia(
    [property: JsonRequired] string Name,
    string Alt = "",
    bool Decorative = false,
    string Caption = "",
    string Credit = "",
    bool FilePhoto = false
);
