using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles.Translations;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Articles.Translations;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

/// <summary>The same story in other languages, as its readers find it.</summary>
public sealed class SiblingTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Sentinel = "quillfeather";

    [Fact]
    public async Task Siblings_lead_to_each_other_by_their_own_names_as_soon_as_they_are_linked()
    {
        var english = await newsroom.PublishAsync("Told in three", "en");
        var russian = await newsroom.PublishAsync("Na treh yazykah", "ru");
        var persian = await newsroom.PublishAsync("Be se zaban", "fa");
        using var reader = newsroom.Visit();
        Assert.Empty((await reader.GetAsync("/en/stories/told-in-three")).Alternates());

        Assert.Empty(await newsroom.LinkAsync(russian, english));
        Assert.Empty(await newsroom.LinkAsync(persian, english));

        var page = await reader.GetAsync("/en/stories/told-in-three");
        Assert.Equal("Read this in: Русский · فارسی", page.TextOf(".story-siblings"));
        Assert.Equal(
            ["/ru/stories/na-treh-yazykah ru ltr ru", "/fa/stories/be-se-zaban fa rtl fa"],
            page.Page.QuerySelectorAll(".story-siblings a")
                .Select(a =>
                    $"{a.GetAttribute("href")} {a.GetAttribute("lang")} {a.GetAttribute("dir")} {a.GetAttribute("hreflang")}"
                )
        );
        Assert.Equal(
            "/fa/stories/be-se-zaban",
            page.Page.QuerySelector(".masthead-languages a[hreflang=fa]")!.GetAttribute("href")
        );
        var all = page.Alternates();
        Assert.Equal(["en", "fa", "ru", "x-default"], all.Keys.Order());
        Assert.Equal(all["en"], all["x-default"]);
        Assert.Equal(all, (await reader.GetAsync("/ru/stories/na-treh-yazykah")).Alternates());
        Assert.Equal(all, (await reader.GetAsync("/fa/stories/be-se-zaban")).Alternates());
        Assert.Contains("\"workTranslation\":[{", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\"translationOfWork\":{",
            (await reader.GetAsync("/fa/stories/be-se-zaban")).Text,
            StringComparison.Ordinal
        );

        await newsroom.ExecuteAsync((UnlinkTranslation u) => u.ExecuteAsync(persian, default));

        Assert.Equal(
            "Read this in: Русский",
            (await reader.GetAsync("/en/stories/told-in-three")).TextOf(".story-siblings")
        );
        Assert.Empty((await reader.GetAsync("/fa/stories/be-se-zaban")).Alternates());
    }

    [Fact]
    public async Task A_sibling_that_readers_do_not_have_leaves_no_trace()
    {
        var english = await newsroom.PublishAsync("Alone for readers", "en");
        var russian = await newsroom.PublishAsync($"{Sentinel} one", "ru");
        var dari = await newsroom.DraftAsync(
            (await newsroom.ContentAsync($"{Sentinel} two")) with
            {
                Language = "prs",
            }
        );
        Assert.Empty(await newsroom.LinkAsync(russian, english));
        Assert.Empty(await newsroom.LinkAsync(dari, english));
        using var reader = newsroom.Visit();
        Assert.Contains(
            Sentinel,
            (await reader.GetAsync("/en/stories/alone-for-readers")).Text,
            StringComparison.OrdinalIgnoreCase
        );

        await newsroom.WithdrawAsync(russian, "It was wrong.");

        var page = await reader.GetAsync("/en/stories/alone-for-readers");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(Sentinel, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Null(page.TextOf(".story-siblings"));
        Assert.Empty(page.Alternates());
    }

    [Fact]
    public async Task Siblings_of_a_withdrawn_original_still_find_each_other()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor);
        var english = await newsroom.PublishAsync("The first one left", "en");
        var (russian, persian) = (
            await newsroom.PublishAsync("Ushel pervyi", "ru"),
            await newsroom.PublishAsync("Avvali raft", "fa")
        );
        Assert.Empty(await newsroom.LinkAsync(russian, english, editor));
        Assert.Empty(await newsroom.LinkAsync(persian, english, editor));

        await newsroom.WithdrawAsync(english, "It was wrong.");

        using var reader = newsroom.Visit();
        var all = (await reader.GetAsync("/ru/stories/ushel-pervyi")).Alternates();
        Assert.Equal(["fa", "ru", "x-default"], all.Keys.Order());
        Assert.Equal(all, (await reader.GetAsync("/fa/stories/avvali-raft")).Alternates());
    }
}
