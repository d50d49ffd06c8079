using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class SeriesListModel(NewsDb db, IOptions<NewsroomOptions> newsroom)
    : NamedListPage(NamedKind.Series, newsroom)
{
    public Task OnGetAsync(CancellationToken cancel) => ListAsync(db.Series.Matching(Q), cancel);
}
