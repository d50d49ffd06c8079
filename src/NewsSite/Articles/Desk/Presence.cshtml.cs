using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Articles.Presence;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

/// <summary>An opened editor says every few seconds that someone is at it, and hears who else is; JSON goes out.</summary>
[ForAudience(Audience.Writer)]
public sealed class PresenceModel(EditorDesk desk, ShowPresence show, DeskClock time) : PageModel
{
    /// <summary>Who is at the story, for someone who only looks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await desk.OpenAsync(id, cancel) is { } story
            ? Answer(story.Latest.Number, await show.OthersAsync(id, Guid.Empty, cancel))
            : NotFound();

    /// <param name="tab">The opened page, by a number of its own.</param>
    public async Task<IActionResult> OnPostAsync(
        Guid id,
        Guid tab,
        string? field,
        string? words,
        CancellationToken cancel
    ) =>
        await show.ExecuteAsync(id, tab, field, words, cancel) is { } others
        && await desk.LatestNumberAsync(id, cancel) is { } latest
            ? Answer(latest, others)
            : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, Guid tab, CancellationToken cancel)
    {
        await show.LeaveAsync(id, tab, cancel);
        return new NoContentResult();
    }

    private JsonResult Answer(int latest, IReadOnlyList<PresentEditor> others) =>
        new(
            new
            {
                Latest = latest,
                Others = others.Select(other => new
                {
                    Tab = other.TabId,
                    other.Name,
                    other.Field,
                    other.Words,
                    Since = time.HourAndMinute(other.Since),
                    other.IsOther,
                }),
            }
        );
}
