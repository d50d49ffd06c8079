using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Bulk;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk.Bulk;

/// <summary>What became of the stories that one person changed at once, and the way back.</summary>
[ForAudience(Audience.Writer)]
public sealed class DoneModel(
    NewsDb db,
    CurrentActor actor,
    BulkTarget targets,
    ReadFacts facts,
    UndoBulkAct undo,
    DeskClock time
) : PageModel
{
    private Dictionary<Guid, StoryFacts> _stories = [];

    public BulkAct Act { get; private set; } = null!;
    public BulkChoice Choice { get; private set; } = null!;
    public IReadOnlyList<BulkStory> Stories { get; private set; } = [];
    public bool CanBeUndone => Act.CanBeUndoneAt(time.Now) && DoneCount > 0;
    public string Until => time.Moment(Act.At + BulkAct.CanBeUndoneFor);
    public int DoneCount => Stories.Count(s => s.IsDone);
    public IEnumerable<BulkStory> Changed => Stories.Where(s => s.IsDone && s.WhyKept.IsEmpty);
    public IEnumerable<BulkStory> Kept => Stories.Where(s => s.IsDone && !s.WhyKept.IsEmpty);
    public IEnumerable<BulkStory> LeftAlone => Stories.Where(s => !s.IsDone);

    public Phrase Sentence =>
        Act.UndoneAt is null ? BulkWords.Done(Choice, DoneCount) : BulkWords.Undone(Changed.Count());

    /// <returns>Null where it is not this person's to see any more.</returns>
    public StoryFacts? Find(BulkStory story) => _stories.GetValueOrDefault(story.ArticleId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var act = await db
            .BulkActs.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.ById == actor.AccountId, cancel);
        if (act is null)
        {
            return NotFound();
        }

        Act = act;
        Choice = await targets.OfAsync(act, cancel);
        Stories = await db.BulkStories.AsNoTracking().Where(s => s.BulkId == id).ToListAsync(cancel);
        _stories = (await facts.ReadAsync([.. Stories.Select(s => s.ArticleId)], cancel)).ToDictionary(s => s.Id);
        return Page();
    }

    public IActionResult OnPost() => NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await db.BulkActs.AnyAsync(a => a.Id == id && a.ById == actor.AccountId, cancel))
        {
            return NotFound();
        }

        if (!await undo.ExecuteAsync(id, cancel))
        {
            this.Say("It was undone before, or it is too late to undo it.");
        }

        return Redirect($"/desk/articles/bulk/{id}");
    }
}
