using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class TopicsModel(NewsDb db, IOptions<NewsroomOptions> newsroom)
    : NamedListPage(NamedKind.Topic, newsroom)
{
    public Task OnGetAsync(CancellationToken cancel) => ListAsync(db.Topics.Matching(Q), cancel);
}
