using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Reviews;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Reviews;

/// <summary>A newsroom where explainers need a second pair of eyes and news does not.</summary>
public sealed class CarefulNewsroom : IAsyncLifetime
{
    public Newsroom Newsroom { get; } = new() { Adjust = NewsroomMail.DropMail };

    public async ValueTask InitializeAsync()
    {
        await Newsroom.InitializeAsync();
        await Newsroom.ExecuteAsync<ReviewRules, bool>(async rules =>
        {
            await rules.SetAsync([ReviewRule.Of(ArticleFormat.Explainer)], default);
            return true;
        });
    }

    public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
}

internal static class Explainers
{
    public static async Task<Guid> ExplainerAsync(
        this Newsroom newsroom,
        Account writer,
        string headline = "How a flood gate works"
    )
    {
        var content = await newsroom.ContentAsync(headline) with { Format = ArticleFormat.Explainer.Key };
        var article = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            writer,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return article.Id;
    }

    public static Task<IReadOnlyList<Problem>> MoveAsync(
        this Newsroom newsroom,
        Account colleague,
        Func<MoveArticle, Task<IReadOnlyList<Problem>>> move
    ) => newsroom.ExecuteAsAsync(colleague, move);

    public static async Task SaveAsync(this Newsroom newsroom, Account colleague, Guid id, int from, string body)
    {
        var before = await newsroom.AskAsync(db => db.RevisionAsync(id, from, default));
        await newsroom.ExecuteAsAsync<SaveArticle, SaveOutcome>(
            colleague,
            u => u.ExecuteAsync(id, from, before.Content with { Body = body }, RevisionReason.Saved, default)
        );
    }
}
