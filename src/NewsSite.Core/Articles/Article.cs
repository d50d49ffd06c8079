using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Articles;

/// <summary>A story: its revisions by number, and where it stands in the newsroom.</summary>
/// <remarks>
/// Times are UTC. Editors work on <see cref="LatestNumber"/>; readers see <see cref="LiveNumber"/>.
/// Publishing moves that pointer and writes what readers may see as a <see cref="PublishedArticle"/>.
/// </remarks>
public sealed partial class Article
{
    private Article() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ArticleState State { get; private set; } = ArticleState.Draft;

    /// <summary>Account whose story it is; null for imports by the command line.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Identity in the system it was imported from; null for stories written here.</summary>
    public string? ExternalId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Guards against lost updates: a save names the number it started from.</summary>
    public int LatestNumber { get; private set; }
    public int? LiveNumber { get; private set; }

    /// <summary>Since when it waits for a second pair of eyes; stays while it is approved, for changed words wait again.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Account that asked for the review; null for imports and the site itself.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>Account that was asked to review it; null where anyone who may is.</summary>
    public Guid? ReviewerId { get; private set; }

    /// <summary>The revision that a second pair of eyes found fit for readers.</summary>
    public int? ApprovedNumber { get; private set; }
    public Guid? ApprovedById { get; private set; }

    /// <summary>The revision that goes live at <see cref="ScheduledFor"/>: later edits wait for a new schedule.</summary>
    public int? ScheduledNumber { get; private set; }
    public DateTime? ScheduledFor { get; private set; }
    public DateTime? FirstPublishedAt { get; private set; }
    public DateTime? LastPublishedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Shown to readers who follow an old link.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>Site path that a withdrawn story's readers are sent to; null answers 410.</summary>
    public string? WithdrawnRedirect { get; private set; }

    public bool IsLive => LiveNumber is not null;
    public bool HasPlannedChange => IsLive && ScheduledNumber is not null;
    public bool HasUnpublishedChanges => IsLive && LatestNumber > LiveNumber;

    /// <summary>Whether the latest words are approved.</summary>
    public bool IsApproved => ApprovedNumber == LatestNumber;

    /// <summary>Whether the latest words wait for a second pair of eyes.</summary>
    public bool IsInReview => SubmittedAt is not null && !IsApproved;

    /// <summary>Whether there are words that nobody was asked to look at.</summary>
    public bool CanBeSubmitted => !IsInReview && !IsApproved && (!IsLive || HasUnpublishedChanges);

    /// <summary>Whether readers have it at a moment, as things are planned.</summary>
    public bool IsLiveBy(DateTime at) => IsLive || ScheduledFor <= at;

    /// <returns>The article, and its first revision to be stored with it.</returns>
    public static (Article Article, Revision Revision) Start(
        ArticleContent content,
        Guid? ownerId,
        RevisionReason reason,
        DateTime now,
        string? externalId = null
    )
    {
        var article = new Article
        {
            OwnerId = ownerId,
            ExternalId = externalId,
            CreatedAt = now,
        };
        return (article, article.Revise(content, ownerId, reason, now));
    }

    /// <summary>Makes the next revision; the caller stores it.</summary>
    /// <param name="from">What it was written from: paragraphs stay the same paragraphs. Null makes all of them new.</param>
    public Revision Revise(
        ArticleContent content,
        Guid? authorId,
        RevisionReason reason,
        DateTime now,
        Revision? from = null
    ) =>
        Add(
            content,
            from is null ? [] : BlockAlignment.Align(from.Blocks, content.Body, LatestNumber + 1),
            authorId,
            reason,
            now
        );

    /// <summary>Makes the next revision of two others; the caller stores it.</summary>
    public Revision Merge(ContentMerge merge, Guid? authorId, DateTime now) =>
        Add(merge.Content, merge.Blocks, authorId, RevisionReason.Merged, now);

    /// <summary>Puts a revision before readers.</summary>
    /// <param name="number">Which revision; it exists.</param>
    public void Publish(int number, DateTime now)
    {
        LiveNumber = number;
        State = ArticleState.Published;
        FirstPublishedAt ??= now;
        LastPublishedAt = now;
        (ScheduledNumber, ScheduledFor) = (null, null);
        (WithdrawnAt, WithdrawnReason, WithdrawnRedirect) = (null, null, null);
        ChangedAt = now;
        if (number == LatestNumber)
        {
            // Changes to come are reviewed anew.
            EndReview();
        }
    }

    /// <summary>Backdates a story that was published elsewhere before it was imported.</summary>
    public void PublishAsOf(int number, DateTime firstPublishedAt, DateTime? updatedAt)
    {
        Publish(number, updatedAt ?? firstPublishedAt);
        FirstPublishedAt = firstPublishedAt;
    }

    /// <summary>Names the words that a plan gives readers at a moment. A live story keeps its words and its state until then.</summary>
    public void Schedule(int number, DateTime at, DateTime now)
    {
        (ScheduledNumber, ScheduledFor) = (number, at);
        State = IsLive ? State : ArticleState.Scheduled;
        ChangedAt = now;
    }

    public void Unschedule(DateTime now)
    {
        (ScheduledNumber, ScheduledFor) = (null, null);
        State =
            State != ArticleState.Scheduled ? State
            : WithdrawnAt is null ? EarlyState
            : ArticleState.Withdrawn;
        ChangedAt = now;
    }

    /// <summary>Asks for a second pair of eyes on the latest words. Those of a story that readers have stay before them meanwhile.</summary>
    /// <param name="reviewerId">Whose eyes; null for anyone who may.</param>
    public void SubmitForReview(DateTime now, Guid? byId = null, Guid? reviewerId = null)
    {
        (SubmittedAt, SubmittedById, ReviewerId) = (now, byId, reviewerId);
        SettleState();
        ChangedAt = now;
    }

    /// <summary>The latest words may go before readers.</summary>
    /// <exception cref="InvalidOperationException">Nobody asked for a review.</exception>
    public void Approve(Guid? byId, DateTime now)
    {
        if (!IsInReview)
        {
            throw new InvalidOperationException("What was not submitted cannot be approved.");
        }

        (ApprovedNumber, ApprovedById) = (LatestNumber, byId);
        SettleState();
        ChangedAt = now;
    }

    /// <summary>As if nobody had approved it: it waits again.</summary>
    public void TakeApprovalBack(DateTime now)
    {
        (ApprovedNumber, ApprovedById) = (null, null);
        SettleState();
        ChangedAt = now;
    }

    /// <summary>Back to whoever writes it, whether it was approved or not.</summary>
    public void ReturnToDraft(DateTime now)
    {
        EndReview();
        SettleState();
        ChangedAt = now;
    }

    /// <param name="redirect">Site path to send readers to; null answers 410 with the reason.</param>
    public void Withdraw(string reason, string? redirect, DateTime now)
    {
        LiveNumber = null;
        (ScheduledNumber, ScheduledFor) = (null, null);
        State = ArticleState.Withdrawn;
        (WithdrawnAt, WithdrawnReason, WithdrawnRedirect) = (now, reason, redirect);
        ChangedAt = now;
    }

    /// <summary>As if it had never gone before readers: they are told no reason, for there is none to tell.</summary>
    public void TakeBack(DateTime now)
    {
        LiveNumber = null;
        (ScheduledNumber, ScheduledFor) = (null, null);
        State = EarlyState;
        ChangedAt = now;
    }

    /// <summary>Numbers of the revisions that readers have or may get as things stand.</summary>
    public IEnumerable<int> WordsInUse => new[] { LiveNumber, ScheduledNumber, LatestNumber }.OfType<int>().Distinct();

    /// <summary>Changes a wording in all words in use, each where it stands: live, scheduled and latest. Readers are told of no update.</summary>
    /// <param name="words">What <see cref="WordsInUse"/> names, by number.</param>
    /// <param name="reword">Gives equal words where there is nothing to change.</param>
    /// <returns>New revisions, to be stored by the caller; empty when nothing changed.</returns>
    public IReadOnlyList<Revision> Reword(
        IReadOnlyDictionary<int, Revision> words,
        Func<ArticleContent, ArticleContent> reword,
        Guid? authorId,
        DateTime now
    )
    {
        var made = new List<Revision>();
        foreach (var number in WordsInUse.ToList())
        {
            var content = reword(words[number].Content);
            // The latest words stay the latest, also where only those before readers changed.
            if (made.Count == 0 && content.SaysTheSameAs(words[number].Content))
            {
                continue;
            }

            var revision = Revise(content, authorId, RevisionReason.Anonymised, now, words[number]);
            made.Add(revision);
            LiveNumber = LiveNumber == number ? revision.Number : LiveNumber;
            ScheduledNumber = ScheduledNumber == number ? revision.Number : ScheduledNumber;
            KeepApproval(number, revision.Number);
        }

        return made;
    }

    /// <summary>The latest words once more, after somebody else's that were set aside; the caller stores them.</summary>
    public Revision Keep(Revision latest, DateTime now)
    {
        var revision = Revise(latest.Content, null, RevisionReason.Kept, now, latest);
        KeepApproval(latest.Number, revision.Number);
        return revision;
    }

    /// <param name="ownerId">Null for nobody's.</param>
    public void HandTo(Guid? ownerId, DateTime now) => (OwnerId, ChangedAt) = (ownerId, now);

    private Revision Add(
        ArticleContent content,
        IReadOnlyList<BodyBlock> blocks,
        Guid? authorId,
        RevisionReason reason,
        DateTime now
    )
    {
        LatestNumber++;
        Describe(content);
        SettleState();
        ChangedAt = now;
        return new Revision(Id, LatestNumber, content, IdsOf(blocks, LatestNumber), authorId, reason, now);
    }

    /// <summary>No two paragraphs are the same one: where both versions of one were kept, the second is new.</summary>
    private static IReadOnlyList<BlockId> IdsOf(IReadOnlyList<BodyBlock> blocks, int number)
    {
        var seen = new HashSet<BlockId>();
        return [.. blocks.Select((block, place) => seen.Add(block.Id) ? block.Id : new BlockId(number, place))];
    }

    /// <summary>Where a story stands that readers never had and nothing is planned for.</summary>
    private ArticleState EarlyState =>
        IsApproved ? ArticleState.Approved
        : IsInReview ? ArticleState.InReview
        : ArticleState.Draft;

    private void SettleState() =>
        State = State is ArticleState.Draft or ArticleState.InReview or ArticleState.Approved ? EarlyState : State;

    private void EndReview() =>
        (SubmittedAt, SubmittedById, ReviewerId, ApprovedNumber, ApprovedById) = (null, null, null, null, null);

    /// <summary>Words that say the same are as approved as those they stand for.</summary>
    private void KeepApproval(int from, int to)
    {
        ApprovedNumber = ApprovedNumber == from ? to : ApprovedNumber;
        SettleState();
    }
}
