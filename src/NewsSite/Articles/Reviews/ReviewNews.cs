using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Notices;

namespace NewsSite.Articles.Reviews;

/// <summary>Tells those whom a review concerns. In the caller's save.</summary>
public sealed class ReviewNews(NewsDb db, SecondEyes eyes, TellColleagues tell)
{
    /// <summary>To whoever was asked; where nobody was, to everyone who may review it.</summary>
    public async Task AskedAsync(Article article, CancellationToken cancel)
    {
        var content = (await db.RevisionAsync(article.Id, article.LatestNumber, cancel)).Content;
        IReadOnlyCollection<Guid> asked = article.ReviewerId is { } one
            ? [one]
            :
            [
                .. (await eyes.ReviewersAsync(await eyes.WritersAsync(article, cancel), content, cancel)).Select(a =>
                    a.Id
                ),
            ];
        await TellAsync(NoticeKind.ReviewAsked, article, asked, "", cancel);
    }

    public Task ApprovedAsync(Article article, IEnumerable<Guid> writers, CancellationToken cancel) =>
        TellAsync(NoticeKind.Approved, article, Concerned(article, writers), "", cancel);

    /// <param name="reason">What is to be mended; may be empty.</param>
    /// <param name="submittedById">Who had asked for the review.</param>
    public Task ReturnedAsync(
        Article article,
        IEnumerable<Guid> writers,
        Guid? submittedById,
        string reason,
        CancellationToken cancel
    ) => TellAsync(NoticeKind.Returned, article, Concerned(article, writers, submittedById), reason, cancel);

    private static List<Guid> Concerned(Article article, IEnumerable<Guid> writers, Guid? submittedById = null) =>
        [.. writers.Concat(new[] { article.OwnerId, article.SubmittedById, submittedById }.OfType<Guid>()).Distinct()];

    private Task TellAsync(
        NoticeKind kind,
        Article article,
        IReadOnlyCollection<Guid> people,
        string text,
        CancellationToken cancel
    ) =>
        tell.ExecuteAsync(
            people,
            new(kind, $"/desk/articles/{article.Id}/publish", article.Id) { Text = text },
            cancel
        );
}
