using Microsoft.Extensions.Options;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class TopicModel(
    NewsDb db,
    SaveNamed<Topic> save,
    DeleteNamed<Topic> delete,
    IOptions<NewsroomOptions> newsroom
) : NamedEditPage<Topic>(NamedKind.Topic, db, save, delete, newsroom);
