using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Translations;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class DemoSiblingTests(DemoPaper paper)
{
    [Fact]
    public async Task Every_page_that_a_story_names_as_the_same_in_another_language_names_it_back()
    {
        var newsroom = await paper.OpenAsync();
        var paths = await newsroom.AskAsync(db =>
            db.PublishedArticles.OrderBy(p => p.Id).Select(p => "/" + p.Language + "/stories/" + p.Slug).ToListAsync()
        );
        using var reader = newsroom.Visit();
        var named = new Dictionary<string, Dictionary<string, string>>();
        foreach (var path in paths)
        {
            var address = newsroom.Address + SiteAddress.Encoded(path);
            named[address] = (await reader.GetAsync(path)).Alternates();
        }

        var families = named.Where(n => n.Value.Count > 0).ToList();
        Assert.Equal(8, families.Count);
        foreach (var (address, alternates) in families)
        {
            Assert.Contains(address, alternates.Values);
            Assert.All(alternates.Values, other => Assert.Equal(alternates, named[other]));
        }

        var ids = await newsroom.AskAsync(db =>
            db.Articles.Where(a => a.TranslationOf != null).Select(a => a.Id).ToListAsync()
        );
        var stale = await newsroom.ExecuteAsync((StaleTranslations u) => u.CountAsync(ids, default));
        Assert.Equal([1], stale.Values);
    }
}
