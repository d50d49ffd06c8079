using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Reviewing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk;

public sealed class PublishModel(
    EditorDesk desk,
    ReadReview review,
    PublishArticle publish,
    ScheduleArticle schedule,
    MoveArticle move,
    MakeLeadStory makeLead,
    StoryPlans plans,
    PlanClock clock,
    DeskClock time
) : PageModel
{
    [BindProperty]
    public PublishForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;
    public StoryFindings Findings { get; private set; } = null!;
    public ReviewPanel Review { get; private set; } = null!;
    public string SectionName { get; private set; } = "";

    /// <summary>What was just done, for the sentence on top.</summary>
    public string? Done { get; private set; }

    public StoryPlanList Plans { get; private set; } = null!;

    /// <summary>What the day and time mean; null until that was asked.</summary>
    private WallTime? Read { get; set; }

    public TimePicker Picker =>
        new(
            clock,
            Form,
            Read,
            $"/desk/articles/{Story.Id}/publish",
            "Schedule",
            at => Story.Article.IsLive ? (Phrase)$"Update live article on {at}" : (Phrase)$"Schedule for {at}"
        );

    public DeskClock Time => time;
    public string LivePath => $"/{Story.Latest.Content.Language}/stories/{Story.LiveSlug}";
    public bool CanPublish =>
        Story.IsInCare
        && Findings.Blocking.Count == 0
        && !Review.IsInTheWay
        && (!Story.Article.IsLive || Story.Article.HasUnpublishedChanges);
    public Phrase FormHeading =>
        Story.Article.IsLive ? (Phrase)"Give readers the changed text" : "Give the story to readers";

    public Phrase PublishWords =>
        Story.Article switch
        {
            { IsLive: true } => (Phrase)"Update live article",
            { State: ArticleState.Withdrawn } => "Publish again",
            _ => "Publish now",
        };

    public Phrase StandingWords => StandingWordsOf(Story.Article);

    /// <summary>What else can be done with the story as it stands: handler and the words of its button.</summary>
    public IEnumerable<(string Handler, Phrase Words)> Moves => MovesOf(Story.Article);

    public async Task<IActionResult> OnGetAsync(Guid id, string? done, CancellationToken cancel)
    {
        Done = done;
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        await MayGoOnAsync(id, cancel)
            ? await AnswerAsync(
                id,
                await publish.ExecuteAsync(id, Form.BannerText, cancel, Form.OverruleReason ?? ""),
                $"/desk/articles/{id}/publish?done=published",
                cancel
            )
            : await ShowAsync(id, cancel);

    /// <summary>Reads the day and time back, as buttons that say what they do.</summary>
    public async Task<IActionResult> OnPostWhenAsync(Guid id, CancellationToken cancel)
    {
        Read = clock.ReadInto(Form, ModelState);
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostScheduleAsync(Guid id, string at, CancellationToken cancel)
    {
        if (clock.TimeOf(Form, at) is not { } moment)
        {
            return BadRequest();
        }

        Read = new WallTime.At(moment.DueAt);
        return await MayGoOnAsync(id, cancel)
            ? await MovedAsync(
                id,
                await schedule.ExecuteAsync(id, moment, Form.BannerText, cancel, Form.OverruleReason ?? ""),
                $"Scheduled for {clock.Words(moment.DueAt, moment.Zone)}.",
                cancel
            )
            : await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostUnscheduleAsync(Guid id, CancellationToken cancel) =>
        await MovedAsync(id, await move.UnscheduleAsync(id, cancel), "Taken off the schedule.", cancel);

    public async Task<IActionResult> OnPostLeadAsync(Guid id, CancellationToken cancel) =>
        await MovedAsync(id, await makeLead.ExecuteAsync(id, cancel), "This story leads the home page now.", cancel);

    /// <summary>Advice is overruled with a reason, or not at all.</summary>
    private async Task<bool> MayGoOnAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is { } story)
        {
            var findings = await desk.FindingsAsync(story.Article, story.Latest.Content, cancel);
            if (
                findings.Blocking.Count == 0
                && findings.Advice.Count > 0
                && string.IsNullOrWhiteSpace(Form.OverruleReason)
            )
            {
                ModelState.AddProblem(
                    "Form.OverruleReason",
                    "Say why the advice is overruled, or mend the story first."
                );
            }
        }

        return ModelState.IsValid;
    }

    private Task<IActionResult> MovedAsync(
        Guid id,
        IReadOnlyList<Problem> problems,
        Phrase done,
        CancellationToken cancel
    )
    {
        if (problems.Count == 0)
        {
            this.Say(done);
        }

        return AnswerAsync(id, problems, $"/desk/articles/{id}/publish", cancel);
    }

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        IReadOnlyList<Problem> problems,
        string next,
        CancellationToken cancel
    )
    {
        if (problems.Count == 0)
        {
            return Redirect(next);
        }

        // What stands under Checks need not be said twice; whatever else was refused is.
        ModelState.AddProblems(problems.Select(p => p with { Field = p.Field == "BannerText" ? p.Field : null }));
        return problems.Any(p => p.Code == "article.not-there") ? NotFound() : await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        Findings = await desk.FindingsAsync(story.Article, story.Latest.Content, cancel);
        Review = await review.ExecuteAsync(story, cancel);
        var choices = await desk.ChoicesAsync(story.Latest.Content, cancel);
        Plans = new(clock, await plans.OpenAsync(id, cancel), story.IsInCare);
        SectionName = choices.NameOf(story.Latest.Content.SectionId) is { Length: > 0 } name
            ? name
            : DeskWords.Say("None yet");
        return Page();
    }

    private Phrase StandingWordsOf(Article article) =>
        article switch
        {
            { IsLive: true, HasUnpublishedChanges: true, ScheduledFor: { } at, ScheduledNumber: { } number } => (Phrase)
                $"since {time.Moment(article.FirstPublishedAt!.Value)}; readers have revision {article.LiveNumber} and get revision {number} on {time.MomentAndUtc(at)}",
            { IsLive: true, HasUnpublishedChanges: true } => (Phrase)
                $"since {time.Moment(article.FirstPublishedAt!.Value)}; readers have revision {article.LiveNumber}",
            { IsLive: true } => (Phrase)
                $"since {time.Moment(article.FirstPublishedAt!.Value)}; readers have the latest text",
            { ScheduledFor: { } at } when article.ScheduledNumber < article.LatestNumber => (Phrase)
                $"for {time.MomentAndUtc(at)} with revision {article.ScheduledNumber}; schedule again to include what was saved since",
            { ScheduledFor: { } at } => (Phrase)$"for {time.MomentAndUtc(at)}",
            { State: ArticleState.Withdrawn } => (Phrase)
                $"since {time.Moment(article.WithdrawnAt!.Value)}: {article.WithdrawnReason}",
            _ => Phrase.Empty,
        };

    private IEnumerable<(string Handler, Phrase Words)> MovesOf(Article article) =>
        article.State switch
        {
            ArticleState.Scheduled when Story.IsInCare => [("Unschedule", "Take off the schedule")],
            ArticleState.Published when Story.IsInCare && article.HasPlannedChange =>
            [
                ("Unschedule", "Give up the planned change"),
                ("Lead", "Make lead story"),
            ],
            ArticleState.Published when Story.IsInCare => [("Lead", "Make lead story")],
            _ => [],
        };

    public sealed class PublishForm : TimeForm
    {
        public string? BannerText { get; set; }
        public string? OverruleReason { get; set; }
    }
}
