using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sharing;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Shares.Reader;

/// <summary>One revision of a story as readers would see it, for whoever has the link, and a form to say something about it.</summary>
[ForOneReader]
public sealed class SharedModel(
    ReaderFrame frame,
    NewsDb db,
    SharedStory stories,
    CommentOnShare comment,
    DeskClock time
) : ReaderPage(frame)
{
    private Article _article = null!;
    private Revision _revision = null!;

    [BindProperty]
    public CommentForm Form { get; set; } = new();

    public ShareLink Link { get; private set; } = null!;

    /// <summary>Null when the link has ended.</summary>
    public StoryView? Story { get; private set; }
    public string SharedBy { get; private set; } = "";
    public IReadOnlyList<ShareComment> Comments { get; private set; } = [];
    public IReadOnlyList<(string Field, string Problem)> Problems { get; private set; } = [];

    /// <summary>What became of the comment that was just sent.</summary>
    public string? Said => TempData["shared-said"] as string;
    public bool IsLive => _article.IsLive;
    public string EndsAtWords => time.MomentAndUtc(Link.EndsAt);
    public string? EmbargoWords => _article.ScheduledFor is { } at ? time.MomentAndUtc(at) : null;

    // The frame is made in the story's language, so the story comes first.
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var cancel = HttpContext.RequestAborted;
        if (await db.ShareLinkAsync((string)context.RouteData.Values["token"]!, cancel) is not { } link)
        {
            context.Result = NotFound();
            return;
        }

        Link = link;
        if (link.IsOpenAt(time.Now))
        {
            (_article, _revision) = await stories.FindAsync(link, cancel);
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Link.IsOpenAt(time.Now))
        {
            return await ShowAsync(cancel);
        }

        var problems = await comment.ExecuteAsync(Link, Form.Name ?? "", Form.Text ?? "", cancel);
        if (problems.Count > 0)
        {
            Problems = [.. problems.Select(p => (p.Field ?? "Text", p.Message.ToString()))];
            return await ShowAsync(cancel);
        }

        TempData["shared-said"] = "Thank you. The newsroom has your comment.";
        return Redirect($"{Request.Path}#comments");
    }

    public string? DescribedBy(string field) => Problems.Any(p => p.Field == field) ? $"problem-{field}" : null;

    public string? InvalidOf(string field) => Problems.Any(p => p.Field == field) ? "true" : null;

    protected override Language? LanguageOf(PageHandlerExecutingContext context) =>
        _revision is null ? null : Language.Find(_revision.Content.Language);

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (_revision is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            Head.Title = "This link no longer works";
            return Page();
        }

        Story = await stories.ReadAsync(_article, _revision, Paths, $"{Request.Path}/media/", cancel);
        Head.Title = Story.Headline;
        Head.HasPlayer = Story.HasPlayer;
        SharedBy = await db.Users.Where(u => u.Id == Link.MadeById).Select(u => u.DisplayName).SingleAsync(cancel);
        Comments = await db
            .ShareComments.AsNoTracking()
            .Where(c => c.LinkId == Link.Id)
            .OrderBy(c => c.At)
            .ToListAsync(cancel);
        return Page();
    }

    public sealed class CommentForm
    {
        public string? Name { get; set; }
        public string? Text { get; set; }
    }
}
