using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People.Desk;

[ForAudience(Audience.Keeper)]
public sealed class PeopleModel(NewsDb db, IOptions<NewsroomOptions> newsroom)
    : NamedListPage(NamedKind.Person, newsroom)
{
    public Task OnGetAsync(CancellationToken cancel) => ListAsync(db.People.MatchingAnySpelling(Q), cancel);
}
