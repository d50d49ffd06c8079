using System.Text.Json;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.Invitations;
using NewsSite.Accounts.Links;
using NewsSite.Accounts.SecondStep;
using NewsSite.Audit;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Core.Media;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.People;
using NewsSite.Core.Readership;
using NewsSite.Core.Schedules;
using NewsSite.Core.Sections;
using NewsSite.Core.Shared;
using NewsSite.Core.Sharing;
using NewsSite.Core.Shifts;
using NewsSite.Core.StandingPages;
using NewsSite.Core.Tasks;
using NewsSite.Data.Postgres;
using NewsSite.Mail;
using NewsSite.Outbox;
using NewsSite.Search;
using NewsSite.Shared;

namespace NewsSite.Data;

/// <summary>The newsroom's store.</summary>
public sealed class NewsDb(DbContextOptions<NewsDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<ShareLink> ShareLinks => Set<ShareLink>();
    public DbSet<ShareComment> ShareComments => Set<ShareComment>();
    public DbSet<TranslationPair> TranslationPairs => Set<TranslationPair>();
    public DbSet<VersionMark> VersionMarks => Set<VersionMark>();
    public DbSet<ReviewRule> ReviewRules => Set<ReviewRule>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<NoteReply> NoteReplies => Set<NoteReply>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<BulkAct> BulkActs => Set<BulkAct>();
    public DbSet<BulkStory> BulkStories => Set<BulkStory>();
    public DbSet<NewsroomTask> Tasks => Set<NewsroomTask>();
    public DbSet<ShiftHandOver> ShiftHandOvers => Set<ShiftHandOver>();
    public DbSet<HandedItem> HandedItems => Set<HandedItem>();
    public DbSet<EditorPresence> EditorPresences => Set<EditorPresence>();
    public DbSet<ArticleAddress> ArticleAddresses => Set<ArticleAddress>();
    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();
    public DbSet<PublishedText> PublishedTexts => Set<PublishedText>();
    public DbSet<PublishedTopic> PublishedTopics => Set<PublishedTopic>();
    public DbSet<PublishedCredit> PublishedCredits => Set<PublishedCredit>();
    public DbSet<PublishedMedia> PublishedMedia => Set<PublishedMedia>();
    public DbSet<LeadStory> LeadStories => Set<LeadStory>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<SeriesPart> SeriesParts => Set<SeriesPart>();
    public DbSet<ReadCount> ReadCounts => Set<ReadCount>();
    public DbSet<StandingPage> StandingPages => Set<StandingPage>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Pseudonym> Pseudonyms => Set<Pseudonym>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();
    public DbSet<Banner> Banners => Set<Banner>();
    public DbSet<PlannedAct> PlannedActs => Set<PlannedAct>();
    public DbSet<SignedInBrowser> SignedInBrowsers => Set<SignedInBrowser>();
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<KnownBrowser> KnownBrowsers => Set<KnownBrowser>();
    public DbSet<SecondStepRule> SecondStepRules => Set<SecondStepRule>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<EarlierState> EarlierStates => Set<EarlierState>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<AuditArchive> AuditArchives => Set<AuditArchive>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Keeps an event for those who listen; they hear of it once the save has committed.</summary>
    public void Raise(IDomainEvent happened)
    {
        HasRaised = true;
        OutboxMessages.Add(
            new OutboxMessage
            {
                Type = happened.GetType().Name,
                Json = JsonSerializer.Serialize(happened, happened.GetType()),
                RaisedAt = happened.At,
            }
        );
    }

    internal bool HasRaised { get; private set; }

    /// <summary>Writes a row of the record, in the same save as the change it tells of.</summary>
    public void Audit(CurrentActor actor, string act, Guid? objectId, DateTime now, string detail = "") =>
        Pen.Write(actor, act, objectId, now, null, detail);

    /// <inheritdoc cref="Audit(CurrentActor, string, Guid?, DateTime, string)" />
    public void Audit(
        CurrentActor actor,
        string act,
        Guid? objectId,
        DateTime now,
        AuditChange change,
        string detail = ""
    ) => Pen.Write(actor, act, objectId, now, change, detail);

    private AuditPen Pen => field ??= new(this);

    /// <summary>
    /// Search finds exactly what is published, and the record tells exactly what was changed: each changes in one
    /// transaction with what it is about.
    /// </summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var (index, rows) = (SearchIndex.ChangesIn(this), Pen.Waiting());
        if (index is null && rows.Count == 0)
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }

        using var transaction = Database.CurrentTransaction is null ? Database.BeginTransaction() : null;
        Pen.Seal(rows);
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        foreach (var statement in index?.Statements() ?? [])
        {
            Database.ExecuteSql(statement);
        }

        transaction?.Commit();
        return saved;
    }

    /// <inheritdoc cref="SaveChanges(bool)" />
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var (index, rows) = (SearchIndex.ChangesIn(this), Pen.Waiting());
        if (index is null && rows.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        await Pen.SealAsync(rows, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var statement in index?.Statements() ?? [])
        {
            await Database.ExecuteSqlAsync(statement, cancellationToken);
        }

        await (transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        var conventions = configurationBuilder;
        conventions.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        conventions.Properties<ArticleState>().HaveConversion<WordConverter<ArticleState>>().HaveMaxLength(20);
        conventions.Properties<RevisionReason>().HaveConversion<WordConverter<RevisionReason>>().HaveMaxLength(20);
        conventions.Properties<PlannedKind>().HaveConversion<WordConverter<PlannedKind>>().HaveMaxLength(20);
        conventions.Properties<PlanState>().HaveConversion<WordConverter<PlanState>>().HaveMaxLength(20);
        conventions.Properties<PlanDetails>().HaveConversion<JsonConverter<PlanDetails>, JsonComparer<PlanDetails>>();
        conventions.Properties<BulkKind>().HaveConversion<WordConverter<BulkKind>>().HaveMaxLength(20);
        conventions
            .Properties<StoryStanding>()
            .HaveConversion<JsonConverter<StoryStanding>, JsonComparer<StoryStanding>>();
        conventions.Properties<HandedKind>().HaveConversion<WordConverter<HandedKind>>().HaveMaxLength(20);
        conventions.Properties<NoticeKind>().HaveConversion<WordConverter<NoticeKind>>().HaveMaxLength(20);
        conventions.Properties<NoticeGroup>().HaveConversion<WordConverter<NoticeGroup>>().HaveMaxLength(20);
        conventions.Properties<SuggestionState>().HaveConversion<WordConverter<SuggestionState>>().HaveMaxLength(20);
        conventions.Properties<StandingPageKind>().HaveConversion<WordConverter<StandingPageKind>>().HaveMaxLength(20);
        conventions.Properties<CreditRole>().HaveConversion<WordConverter<CreditRole>>().HaveMaxLength(20);
        conventions.Properties<MediaKind>().HaveConversion<WordConverter<MediaKind>>().HaveMaxLength(20);
        conventions
            .Properties<RenditionProgress>()
            .HaveConversion<WordConverter<RenditionProgress>>()
            .HaveMaxLength(20);
        conventions
            .Properties<Core.Accounts.Role>()
            .HaveConversion<WordConverter<Core.Accounts.Role>>()
            .HaveMaxLength(20);
        conventions
            .Properties<Core.Languages.LocalizedText>()
            .HaveConversion<JsonConverter<Core.Languages.LocalizedText>, JsonComparer<Core.Languages.LocalizedText>>();
        conventions
            .Properties<Core.Accounts.DeskLimits>()
            .HaveConversion<JsonConverter<Core.Accounts.DeskLimits>, JsonComparer<Core.Accounts.DeskLimits>>();
        conventions.Properties<LeadMedia>().HaveConversion<JsonConverter<LeadMedia>, JsonComparer<LeadMedia>>();
        conventions
            .Properties<MediaSuggestions>()
            .HaveConversion<JsonConverter<MediaSuggestions>, JsonComparer<MediaSuggestions>>();
        conventions
            .Properties<IReadOnlyList<string>>()
            .HaveConversion<JsonConverter<IReadOnlyList<string>>, JsonComparer<IReadOnlyList<string>>>();
        conventions
            .Properties<IReadOnlyList<Guid>>()
            .HaveConversion<JsonConverter<IReadOnlyList<Guid>>, JsonComparer<IReadOnlyList<Guid>>>();
        conventions
            .Properties<IReadOnlyList<Credit>>()
            .HaveConversion<JsonConverter<IReadOnlyList<Credit>>, JsonComparer<IReadOnlyList<Credit>>>();
        conventions.Properties<Core.Languages.Phrase>().HaveConversion<PhraseConverter>();
        conventions.Properties<BlockId>().HaveConversion<BlockIdConverter>().HaveMaxLength(24);
        conventions.Properties<IReadOnlyList<BlockId>>().HaveConversion<BlockIdsConverter, BlockIdsComparer>();
        conventions
            .Properties<IReadOnlyList<PublishedHeading>>()
            .HaveConversion<
                JsonConverter<IReadOnlyList<PublishedHeading>>,
                JsonComparer<IReadOnlyList<PublishedHeading>>
            >();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NewsDb).Assembly);
        if (Database.IsNpgsql())
        {
            OrdinalCollation.Apply(builder.Model);
        }
    }
}
