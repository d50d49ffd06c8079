using Microsoft.Extensions.Options;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People.Desk;

[ForAudience(Audience.Keeper)]
public sealed class PersonModel(
    NewsDb db,
    SaveNamed<Person> save,
    DeleteNamed<Person> delete,
    IOptions<NewsroomOptions> newsroom
) : NamedEditPage<Person>(NamedKind.Person, db, save, delete, newsroom)
{
    private readonly NewsDb _db = db;

    public IReadOnlyList<Person> Namesakes { get; private set; } = [];

    protected override Task<Action<Person>?> FinishAsync(CancellationToken cancel) =>
        Task.FromResult<Action<Person>?>(person => person.Aliases = Form.AliasLines());

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        await base.ShowAsync(cancel);
        if (Entry is { } person)
        {
            Form.Aliases ??= string.Join('\n', person.Aliases);
            Namesakes = await _db.People.NamesakesOfAsync(person, cancel);
        }
    }
}
