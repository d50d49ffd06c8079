using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Stories;

namespace NewsSite.FrontPages;

/// <summary>Puts a language's home page together from what is published now.</summary>
public sealed class ReadFrontPage(NewsDb db, StoryCards cards)
{
    public async Task<FrontPage> ExecuteAsync(Language language, CancellationToken cancel)
    {
        var chosen = await cards.ReadAsync(ChosenLead(language), cancel);
        var newest = await cards.LatestAsync(language, FrontPage.NewestNeeded, cancel);
        var explainers = await cards.ReadAsync(
            db.PublishedArticles.In(language)
                .OfFormat(ArticleFormat.Explainer)
                .NewestFirst()
                .Take(FrontPage.NewestNeeded),
            cancel
        );
        return FrontPage.Compose(chosen.Count == 0 ? null : chosen[0], newest, explainers);
    }

    /// <summary>Nothing when the chosen story is no longer live.</summary>
    private IQueryable<PublishedArticle> ChosenLead(Language language) =>
        db
            .LeadStories.Where(l => l.Language == language.Tag)
            .Join(db.PublishedArticles.In(language), l => l.ArticleId, a => a.ArticleId, (_, a) => a)
            .OrderBy(a => a.Id)
            .Take(1);
}
