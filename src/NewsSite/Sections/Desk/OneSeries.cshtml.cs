using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Names;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class OneSeriesModel(
    NewsDb db,
    StoryAddresses addresses,
    SaveNamed<Series> save,
    DeleteNamed<Series> delete,
    IOptions<NewsroomOptions> newsroom
) : NamedEditPage<Series>(NamedKind.Series, db, save, delete, newsroom)
{
    protected override async Task<Action<Series>?> FinishAsync(CancellationToken cancel)
    {
        var named = await addresses.FindAsync(Form.Stories ?? "", cancel);
        foreach (var unknown in named.Unknown)
        {
            ModelState.AddProblem(
                "Form.Stories",
                $"No story has the address “{unknown}”. Copy it from the story’s own page."
            );
        }

        return series => series.PutInOrder(named.Ids);
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        await base.ShowAsync(cancel);
        Form.Stories ??= Entry is null ? "" : await addresses.WriteAsync(Entry.ArticleIds, cancel);
    }
}
