using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notices;

namespace NewsSite.Core.Notes;

/// <summary>What somebody at the desk says about a paragraph of a story, or about the whole of it. No reader ever sees it.</summary>
public sealed class Note
{
    public const int TextMaxLength = 2_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>Of the revision that its writer saw.</summary>
    public required int Number { get; init; }

    /// <summary>Null for the whole story.</summary>
    public required BlockId? Block { get; init; }

    /// <summary>What the paragraph said then, cut by <see cref="Notice.Excerpt"/>; empty for the whole story.</summary>
    public required string Said { get; set; }
    public required string Text { get; set; }

    /// <summary>Colleagues whom it names: they hear of answers too.</summary>
    public required IReadOnlyList<Guid> MentionedIds { get; init; }
    public required Guid ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? SettledAt { get; private set; }
    public Guid? SettledById { get; private set; }

    public bool IsOpen => SettledAt is null;

    public void Settle(Guid byId, DateTime now)
    {
        if (IsOpen)
        {
            (SettledAt, SettledById) = (now, byId);
        }
    }

    public void Reopen() => (SettledAt, SettledById) = (null, null);
}
