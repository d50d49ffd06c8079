using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Accounts;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.Invitations;
using NewsSite.Accounts.SecondStep;
using NewsSite.Core.Accounts;
using NewsSite.Core.Banners;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.People;
using NewsSite.Core.Schedules;
using NewsSite.Core.Sections;
using NewsSite.Core.Shifts;
using NewsSite.Core.StandingPages;
using NewsSite.Core.Tasks;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Outbox;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Rows whose free texts are the corpus. They go into the store past every rule: so might an import or an older version.</summary>
internal sealed class InfectedRows(NewsDb db, DateTime now)
{
    public static string SlugOf(int pack) => $"infected-{pack}";

    public static string PictureOf(int number) => $"picture-{number}";

    public async Task<int> AddAsync(Account admin)
    {
        foreach (var (pack, number) in Corpus.Packs.Select((pack, i) => (pack, i)))
        {
            AddNamed(pack, SlugOf(number));
            AddPeople(pack, number, admin);
            Add(
                new OutboxMessage
                {
                    Type = "None",
                    Json = "{}",
                    RaisedAt = now,
                },
                pack
            );
        }

        AddPages();
        foreach (var (text, number) in Corpus.All.Select((text, i) => (text, i)))
        {
            AddMedia(text, number);
            Add(
                new Banner
                {
                    Text = "",
                    Languages = ["en"],
                    StartsAt = now.AddDays(-2),
                    EndsAt = now.AddDays(-1),
                },
                text
            );
            AddPlans(text, admin);
            AddTasks(text, admin);
            Add(OutgoingMail.Queue(new Letter("ana@paper.test", text, text), "", now, null), text);
        }

        return await db.SaveChangesAsync();
    }

    private void AddNamed(string text, string slug)
    {
        var words = new LocalizedText(Language.All.ToDictionary(l => l.Tag, _ => text));
        db.Add(
            new Section
            {
                Slug = slug,
                Name = words,
                Description = words,
            }
        );
        db.Add(
            new Topic
            {
                Slug = slug,
                Name = words,
                Description = words,
            }
        );
        db.Add(
            new Series
            {
                Slug = slug,
                Name = words,
                Description = words,
            }
        );
        db.Add(
            new Service
            {
                Slug = slug,
                Name = words,
                Description = words,
            }
        );
        db.Add(
            new Person
            {
                Slug = slug,
                Name = words,
                Biography = words,
                Aliases = [text],
            }
        );
    }

    /// <summary>There are fewer pages than packs: each holds several.</summary>
    private void AddPages()
    {
        var places = Language.All.SelectMany(l => StandingPageKinds.All.Select(kind => (kind, l.Tag))).ToList();
        foreach (var ((kind, tag), place) in places.Select((at, place) => (at, place)))
        {
            var page = new StandingPage
            {
                Kind = kind,
                Language = tag,
                ChangedAt = now,
            };
            Add(page, string.Join("\n\n", Corpus.Packs.Where((_, number) => number % places.Count == place)));
        }
    }

    private void AddPeople(string text, int number, Account admin)
    {
        var email = $"infected{number}@desk.test";
        Add(NewAccount(email), text);
        Add(
                new Invitation
                {
                    Email = email,
                    NormalizedEmail = email,
                    DisplayName = "",
                    Role = Role.Author,
                    InvitedBy = "",
                    InvitedAt = now,
                },
                text
            )
            .Property(nameof(Invitation.TokenDigest))
            .CurrentValue = email;
        Add(new SignedInBrowser(admin, "", "", now), text);
        Add(new KnownBrowser(admin, email, "", now), text);
        db.Add(
            new IdentityUserPasskey<Guid>
            {
                UserId = admin.Id,
                CredentialId = [(byte)number],
                Data = new()
                {
                    Name = text,
                    PublicKey = [],
                    AttestationObject = [],
                    ClientDataJson = [],
                },
            }
        );
    }

    private static Account NewAccount(string email) =>
        new()
        {
            UserName = email,
            NormalizedUserName = email,
            Email = email,
            NormalizedEmail = email,
            DisplayName = "",
            Role = Role.Author,
            CreatedAt = DateTime.UnixEpoch,
        };

    private void AddMedia(string text, int number)
    {
        var hash = number.ToString("x64", CultureInfo.InvariantCulture);
        var isFilm = number % 2 == 1;
        var asset = new MediaAsset
        {
            Name = PictureOf(number),
            Kind = isFilm ? MediaKind.Video : MediaKind.Picture,
            OriginalFileName = "",
            Hash = hash,
            ContentType = isFilm ? "video/mp4" : "image/png",
            Bytes = 1,
            WidthPixels = 400,
            HeightPixels = 300,
            Suggestions = new(text, text, text),
            CreatedAt = now,
        };
        var track = new MediaTrack
        {
            AssetId = asset.Id,
            Language = "en",
            Hash = hash,
            PlainText = "",
        };
        Add(asset, text);
        Add(track, text);
    }

    /// <summary>One that is to come, one that failed and one that was done: lists show them in different places.</summary>
    private void AddPlans(string text, Account admin)
    {
        foreach (var end in (Action<PlannedAct>[])[_ => { }, p => p.Fail(text, now), p => p.GiveUp(text, now)])
        {
            var details = new PlanDetails
            {
                BannerText = text,
                Languages = ["en"],
                Minutes = 60,
            };
            var time = PlannedTime.InUtc(now.AddYears(1));
            var plan = PlannedAct.Plan(PlannedKind.Banner, null, details, time, admin.Id, text, now);
            end(plan);
            Add(plan, text);
        }
    }

    /// <summary>One that is open and one that is done, and the note of a shift.</summary>
    private void AddTasks(string text, Account admin)
    {
        foreach (var end in (Action<NewsroomTask>[])[_ => { }, t => t.Do(admin.Id, now)])
        {
            var task = new NewsroomTask
            {
                Text = "",
                ArticleId = null,
                GivenById = admin.Id,
                GivenAt = now,
                DueOn = null,
            };
            end(task);
            Add(task, text);
        }

        var shift = new ShiftHandOver
        {
            FromId = admin.Id,
            ToId = admin.Id,
            Note = "",
            At = now,
        };
        Add(shift, text);
    }

    private EntityEntry<T> Add<T>(T row, string text)
        where T : class
    {
        var entry = db.Add(row);
        foreach (var column in FreeTexts.Of(entry.Metadata))
        {
            entry.Property(column.Name).CurrentValue = text;
        }

        return entry;
    }
}
