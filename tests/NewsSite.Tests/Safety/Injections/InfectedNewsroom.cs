using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Translations;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Core.Sharing;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Notes;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>A newsroom each of whose fields holds each text of the corpus, by whatever way it came in.</summary>
public sealed class InfectedNewsroom : IAsyncLifetime
{
    public KeptLog Log { get; } = new();
    public Newsroom Site { get; }

    /// <summary>An administrator whose browsers, passkeys and colleagues are infected too.</summary>
    public DeskBrowser Admin { get; private set; } = null!;

    /// <summary>Story that holds a text in all its fields.</summary>
    internal Dictionary<string, Guid> Stories { get; } = [];

    /// <summary>Withdrawn with a text as the reason.</summary>
    internal Dictionary<string, Guid> Withdrawn { get; } = [];

    public InfectedNewsroom() => Site = new() { Adjust = b => b.Logging.AddProvider(Log) };

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Admin = await Site.SignInAsync(Role.Admin);
        var account = await Site.AskAsync(db => db.Users.SingleAsync(a => a.Id == Admin.Account!.Id));
        await Site.AskAsync(db => new InfectedRows(db, Site.Clock.Now).AddAsync(account));
        foreach (var (text, number) in Corpus.All.Select((text, i) => (text, i)))
        {
            Stories[text] = await PublishAsync(text, number);
            await WorkOnAsync(Stories[text], text);
            await RecordAsync(text);
            await TranslateAsync(text, number);
        }

        foreach (var (pack, number) in Corpus.Packs.Select((pack, i) => (pack, i)))
        {
            Withdrawn[pack] = await PublishAsync($"Withdrawn {number}", number);
            await Site.WithdrawAsync(Withdrawn[pack], pack);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Site.DisposeAsync();
    }

    private async Task<Guid> PublishAsync(string text, int number)
    {
        var content = await Site.AskAsync(db => InfectedContent.OfAsync(db, text, number));
        var id = await Site.DraftAsync(content);
        var problems = await Site.ExecuteAsync(
            (PublishArticle publish) => publish.ExecuteAsync(id, null, default, overruleReason: text)
        );
        Assert.Empty(problems);
        return id;
    }

    /// <summary>Some are being translated: on the way through the desk their pages side by side are come upon.</summary>
    private async Task TranslateAsync(string text, int number)
    {
        if (number % 20 == 0)
        {
            var started = await Site.ExecuteAsync(
                (StartTranslation start) => start.ExecuteAsync(Stories[text], "ru", default)
            );
            Assert.NotNull(started.Id);
        }
    }

    /// <summary>Somebody is at it, a version has a name, and somebody outside said something.</summary>
    private Task<int> WorkOnAsync(Guid id, string text) =>
        Site.AskAsync(db =>
        {
            db.EditorPresences.Add(
                new()
                {
                    ArticleId = id,
                    TabId = Guid.NewGuid(),
                    AccountId = Admin.Account!.Id,
                    Field = text,
                    Words = text,
                    Since = Site.Clock.Now,
                    SeenAt = Site.Clock.Now,
                }
            );
            db.VersionMarks.Add(
                new()
                {
                    ArticleId = id,
                    Number = 1,
                    Kind = VersionKind.Named,
                    Name = text,
                    IsPinned = true,
                    AccountId = Admin.Account!.Id,
                    At = Site.Clock.Now,
                }
            );
            var link = new ShareLink
            {
                ArticleId = id,
                Number = 1,
                TokenDigest = Guid.NewGuid().ToString("N"),
                ForWhom = text,
                MadeById = Admin.Account!.Id,
                MadeAt = Site.Clock.Now,
                EndsAt = Site.Clock.Now.AddDays(1),
            };
            db.ShareLinks.Add(link);
            StoredTalk.Add(db, id, text, Admin.Account!.Id, Site.Clock.Now);
            db.ShareComments.Add(
                new()
                {
                    LinkId = link.Id,
                    Name = text,
                    Text = text,
                    At = Site.Clock.Now,
                }
            );
            return db.SaveChangesAsync();
        });

    private async Task RecordAsync(string text)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var (db, actor) = (
            scope.ServiceProvider.GetRequiredService<NewsDb>(),
            scope.ServiceProvider.GetRequiredService<CurrentActor>()
        );
        actor.Become(Admin.Account!.Id, text, Role.Admin, DeskLimits.None);
        db.Audit(actor, "record.tried", null, Site.Clock.Now, new AuditChange(text, $"{text} changed"), text);
        var deleted = new MediaAsset
        {
            Name = text,
            Kind = MediaKind.Picture,
            OriginalFileName = text,
            Hash = new('0', 64),
            ContentType = "image/png",
            Bytes = 1,
            CreatedAt = Site.Clock.Now,
        };
        var whole = EarlierState.Of<MediaAsset>(deleted, null);
        db.Audit(actor, "media.deleted", deleted.Id, Site.Clock.Now, new(text, "") { Whole = whole }, text);
        await db.SaveChangesAsync();
    }
}

/// <summary>Everything the site logged, a message an entry.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _messages = new();

    public IReadOnlyCollection<string> Messages => _messages;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _messages.Enqueue(formatter(state, exception));

    public void Dispose() { }
}
