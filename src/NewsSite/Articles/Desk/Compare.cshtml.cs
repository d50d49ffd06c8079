using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Comparing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

public sealed class CompareModel(EditorDesk desk, DeskClock time) : PageModel
{
    public OpenStory Story { get; private set; } = null!;
    public Revision Before { get; private set; } = null!;
    public Revision After { get; private set; } = null!;
    public IReadOnlyList<FieldDifference> Fields { get; private set; } = [];
    public DeskClock Time => time;

    /// <summary>Whether each version has a column of its own.</summary>
    public bool IsSideBySide { get; private set; }
    public string Here => $"/desk/articles/{Story.Id}/compare?from={Before.Number}&to={After.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, int? from, int? to, string? view, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        var after = await desk.RevisionAsync(story, to ?? story.Latest.Number, cancel);
        var before = await desk.RevisionAsync(story, from ?? Math.Max(1, story.Latest.Number - 1), cancel);
        if (before is null || after is null)
        {
            return NotFound();
        }

        IsSideBySide = view == "side";
        (Story, Before, After) = (story, before, after);
        Fields = await desk.DifferencesAsync(before.Content, after.Content, cancel);
        return Page();
    }
}
