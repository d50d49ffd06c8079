using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People.Desk;

[ForAudience(Audience.Keeper)]
public sealed class ServicesModel(NewsDb db, IOptions<NewsroomOptions> newsroom)
    : NamedListPage(NamedKind.Service, newsroom)
{
    public Task OnGetAsync(CancellationToken cancel) => ListAsync(db.Services.Matching(Q), cancel);
}
