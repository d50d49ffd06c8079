using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class SectionsModel(NewsDb db, MoveSection move, IOptions<NewsroomOptions> newsroom) : PageModel
{
    public IReadOnlyList<Section> Sections { get; private set; } = [];
    public IReadOnlyList<Language> Languages => newsroom.Value.Languages;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(cancel);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, bool up, CancellationToken cancel) =>
        await move.ExecuteAsync(id, up, cancel) ? LocalRedirect("/desk/sections") : NotFound();
}
