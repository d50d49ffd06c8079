using Microsoft.Extensions.Options;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People.Desk;

[ForAudience(Audience.Keeper)]
public sealed class ServiceModel(
    NewsDb db,
    SaveNamed<Service> save,
    DeleteNamed<Service> delete,
    IOptions<NewsroomOptions> newsroom
) : NamedEditPage<Service>(NamedKind.Service, db, save, delete, newsroom);
