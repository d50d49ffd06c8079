using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Sharing;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Shares.Desk;

/// <summary>Who outside was given a story, and what they said of it.</summary>
public sealed class IndexModel(EditorDesk desk, NewsDb db, ShareRevision share, WithdrawShare withdraw, DeskClock time)
    : PageModel
{
    private const int DaysAtFirst = 7;
    private IReadOnlyDictionary<Guid, string> _makers = new Dictionary<Guid, string>();
    private ILookup<Guid, ShareComment> _comments = Array.Empty<ShareComment>().ToLookup(c => c.LinkId);

    [BindProperty]
    public ShareForm Form { get; set; } = new();

    public OpenStory Story { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShareLink> Links { get; private set; } = [];
    public DeskClock Time => time;

    public string MakerOf(ShareLink link) => _makers.GetValueOrDefault(link.MadeById, "");

    public IEnumerable<ShareComment> CommentsOn(ShareLink link) => _comments[link.Id].OrderBy(c => c.At);

    public async Task<IActionResult> OnGetAsync(Guid id, int? revision, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        Form = new() { Number = revision ?? story.Latest.Number, Days = DaysAtFirst };
        return await ShowAsync(story, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { CanBeChanged: true } story)
        {
            return NotFound();
        }

        var number = Form.Number ?? story.Latest.Number;
        if (await desk.RevisionAsync(story, number, cancel) is null)
        {
            ModelState.AddProblem(
                "Form.Number",
                $"There is no revision {number}. Choose one from 1 to {story.Latest.Number}."
            );
        }

        var outcome = ModelState.IsValid
            ? await share.ExecuteAsync(id, number, Form.ForWhom ?? "", Form.Days ?? 0, cancel)
            : null;
        foreach (var problem in outcome?.Problems ?? [])
        {
            ModelState.AddProblem($"Form.{problem.Field}", problem.Message);
        }

        if (!ModelState.IsValid || outcome is null)
        {
            return await ShowAsync(story, cancel);
        }

        this.HandOverLink(
            outcome.Link,
            $"It opens revision {number} for {Form.ForWhom!.Trim()} until {time.Moment(outcome.EndsAt)}."
        );
        return Redirect($"/desk/articles/{id}/shares");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid link, CancellationToken cancel)
    {
        if (!await withdraw.ExecuteAsync(id, link, cancel))
        {
            return NotFound();
        }

        this.Say("The link is withdrawn: it opens nothing any more.");
        return Redirect($"/desk/articles/{id}/shares");
    }

    private async Task<IActionResult> ShowAsync(OpenStory story, CancellationToken cancel)
    {
        Story = story;
        Links = await db
            .ShareLinks.AsNoTracking()
            .Where(l => l.ArticleId == story.Id)
            .OrderByDescending(l => l.MadeAt)
            .ThenByDescending(l => l.Id)
            .ToListAsync(cancel);
        var (links, makers) = (Links.Select(l => l.Id).ToList(), Links.Select(l => l.MadeById).Distinct().ToList());
        _makers = await db
            .Users.Where(u => makers.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        _comments = (
            await db.ShareComments.AsNoTracking().Where(c => links.Contains(c.LinkId)).ToListAsync(cancel)
        ).ToLookup(c => c.LinkId);
        return Page();
    }

    public sealed class ShareForm
    {
        public string? ForWhom { get; set; }
        public int? Number { get; set; }
        public int? Days { get; set; }
    }
}
