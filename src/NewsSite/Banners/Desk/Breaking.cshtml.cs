using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Banners;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Banners.Desk;

/// <summary>Shows breaking news to readers in two steps, and takes it away in one.</summary>
[ForAudience(Audience.Editor)]
public sealed class BreakingModel(
    BreakingBoard board,
    BannerStories stories,
    RaiseBanner raise,
    TakeDownBanner takeDown,
    PutBackBanner putBack,
    PlanAct plan,
    PlanClock clock,
    IOptions<NewsroomOptions> newsroom
) : PageModel
{
    private static readonly int[] Durations = [30, 60, 120, 180, 360, 720, 1440];

    [BindProperty]
    public BannerForm Form { get; set; } = new();

    public IReadOnlyList<Language> Editions => newsroom.Value.Languages;
    public IReadOnlyList<RunningBanner> Running { get; private set; } = [];
    public IReadOnlyList<Banner> PutBackable { get; private set; } = [];
    public PageOf<AuditEntry> Record { get; private set; } = new([], 1, 0, 1);
    public IReadOnlyList<PublishedArticle> Stories { get; private set; } = [];

    /// <summary>Null until the words are fit to be shown.</summary>
    public BannerDraft? Preview { get; private set; }
    public DateTime PreviewEndsAt => board.Now + Form.Lasts;

    /// <summary>What the day and time mean; null until that was asked.</summary>
    private WallTime? Read { get; set; }

    public TimePicker Picker => new(clock, Form, Read, "/desk/breaking", "Plan", at => $"Show on {at}");
    public bool IsTimed => Read is not null;

    public IEnumerable<Language> EditionsWithoutBanner => Editions.Except(Running.SelectMany(r => r.ShownIn));

    public static IEnumerable<SelectListItem> DurationOptions =>
        Durations.Select(m => new SelectListItem(
            DeskWords.Say(DurationInWords(m)),
            m.ToString(CultureInfo.InvariantCulture)
        ));

    /// <param name="story">Chosen beforehand, such as by a link on its desk page.</param>
    /// <param name="cancel">The request was given up.</param>
    public async Task OnGetAsync(Guid? story, CancellationToken cancel)
    {
        Form.Languages = [newsroom.Value.DefaultLanguage.Tag];
        Form.ArticleId = story;
        await ShowAsync(cancel);
        if (Stories.FirstOrDefault(s => s.ArticleId == story) is { } chosen)
        {
            Form.Text = chosen.ListHeadline;
            Form.Languages = [chosen.Language];
        }
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        ModelState.AddProblems(await raise.FindProblemsAsync(Form.Draft, cancel));
        Preview = ModelState.IsValid ? Form.Draft : null;
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancel)
    {
        ModelState.AddProblems(ModelState.IsValid ? await raise.ExecuteAsync(Form.Draft, cancel) : []);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        this.Say("Readers see the banner now.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWhenAsync(CancellationToken cancel)
    {
        ModelState.AddProblems(await raise.FindProblemsAsync(Form.Draft, cancel));
        Preview = ModelState.IsValid ? Form.Draft : null;
        Read = clock.ReadInto(Form, ModelState);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostPlanAsync(string at, CancellationToken cancel)
    {
        if (clock.TimeOf(Form, at) is not { } moment)
        {
            return BadRequest();
        }

        Read = new WallTime.At(moment.DueAt);
        var details = PlannedBanner.DetailsOf(Form.Draft);
        ModelState.AddProblems(await plan.ExecuteAsync(PlannedKind.Banner, Form.ArticleId, details, moment, cancel));
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        this.Say($"Readers will see the banner on {clock.Words(moment.DueAt, moment.Zone)}.");
        return Redirect("/desk/schedule");
    }

    public async Task<IActionResult> OnPostTakeDownAsync(Guid id, CancellationToken cancel)
    {
        this.Say(
            await takeDown.ExecuteAsync(id, cancel)
                ? (Phrase)"Taken down. You can put it back for a minute."
                : "Nothing was taken down: readers did not see it any more, or it is of a part of the paper that you do not edit."
        );
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id, CancellationToken cancel)
    {
        this.Say(
            await putBack.ExecuteAsync(id, cancel)
                ? (Phrase)"Put back. Readers see the banner again."
                : "It is too late to put that banner back. Show it anew below."
        );
        return RedirectToPage();
    }

    public static Phrase ActInWords(string act) =>
        act switch
        {
            BannerActs.Raised => (Phrase)"Shown",
            BannerActs.TakenDown => "Taken down",
            _ => "Shown again",
        };

    private static Phrase DurationInWords(int minutes) =>
        minutes < 60
            ? Phrase.Counted(minutes, "1 minute", $"{minutes} minutes")
            : Phrase.Counted(minutes / 60, "1 hour", $"{minutes / 60} hours");

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        Running = await board.RunningAsync(cancel);
        PutBackable = await board.PutBackableAsync(cancel);
        Record = await board.RecordAsync(PageNumber.Of(Request), cancel);
        Stories = await stories.FindAsync(Form.StoryWords, Form.ArticleId, cancel);
        return Page();
    }

    public sealed class BannerForm : TimeForm
    {
        public string? Text { get; set; }
        public Guid? ArticleId { get; set; }
        public string? StoryWords { get; set; }
        public string[] Languages { get; set; } = [];
        public int Minutes { get; set; } = (int)Banner.LastsByDefault.TotalMinutes;

        /// <summary>Nonsense from outside the form becomes a time no banner may last.</summary>
        internal TimeSpan Lasts => Minutes is > 0 and <= 1440 ? TimeSpan.FromMinutes(Minutes) : TimeSpan.Zero;

        internal BannerDraft Draft => new(Text ?? "", ArticleId, Languages, Lasts);
    }
}
