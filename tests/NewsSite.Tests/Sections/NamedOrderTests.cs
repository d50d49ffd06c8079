using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Sections;

/// <summary>Lists of names at the desk stand in the order of the language that is spoken to whoever looks.</summary>
public sealed class NamedOrderTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Theory]
    [InlineData("ru", "Ежи Ёлки Жуки")]
    [InlineData("en", "Beetles Firs Hedgehogs")]
    public async Task Topics_stand_by_name(string language, string names)
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        foreach (
            var (slug, english, russian) in ((string, string, string)[])
                [("a", "Firs", "Ёлки"), ("b", "Hedgehogs", "Ежи"), ("c", "Beetles", "Жуки")]
        )
        {
            await editor.PostFormAsync(
                "/desk/topics/new",
                ("Form.Words[0].Name", english),
                ("Form.Words[1].Name", russian),
                ("Form.Slug", slug)
            );
        }

        editor.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var list = await editor.GetAsync("/desk/topics");
        var story = await editor.GetAsync(
            $"/desk/articles/{await _newsroom.DraftAsync(await _newsroom.ContentAsync("Of animals"))}"
        );

        Assert.Equal(names.Split(' '), list.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Equal(names.Split(' '), story.Page.QuerySelectorAll("#topics label").Select(l => l.TextContent));
    }
}
