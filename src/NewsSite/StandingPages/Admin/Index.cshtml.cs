using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.StandingPages.Admin;

public sealed class IndexModel(NewsDb db, IOptions<NewsroomOptions> newsroom) : PageModel
{
    public IReadOnlyList<Language> Editions => newsroom.Value.Languages;
    public IReadOnlyList<StandingPage> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var tags = Editions.Select(e => e.Tag).ToList();
        Pages = await db
            .StandingPages.AsNoTracking()
            .Where(p => p.Body != "" && tags.Contains(p.Language))
            .OrderBy(p => p.Id)
            .Take(Editions.Count * StandingPageKinds.All.Count)
            .ToListAsync(cancel);
    }
}
