using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Listing;

/// <summary>One line of the list of articles; its words are those of the latest revision.</summary>
public sealed record ArticleRow(
    Guid Id,
    string Headline,
    ArticleState State,
    bool HasUnpublishedChanges,
    DateTime? ScheduledFor,
    string? Owner,
    Guid? SectionId,
    string Language,
    string Format,
    DateTime ChangedAt,
    string Body
);

public sealed record ArticleRows(IReadOnlyList<ArticleRow> Rows, int Total, int Page, int Pages);
