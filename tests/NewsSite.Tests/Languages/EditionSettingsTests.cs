using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Languages;

public sealed class EditionSettingsTests(EditionSettingsTests.TwoEditions editions)
    : IClassFixture<EditionSettingsTests.TwoEditions>
{
    private Newsroom Newsroom => editions.Newsroom;

    [Fact]
    public async Task An_edition_tells_times_in_its_own_zone_and_others_in_that_of_the_newsroom()
    {
        var afghan = await PublishAsync("prs", "World");
        var english = await PublishAsync("en", "World");

        Assert.Equal(
            ("نشر: ۱۰ سنبله ۱۴۰۵ – ۱ سپتمبر ۲۰۲۶، ۱۶:۳۰ UTC+۴:۳۰", "2026-09-01T16:30:00+04:30"),
            await TimeOfAsync(afghan)
        );
        Assert.Equal(
            ("Published 1 September 2026, 12:00 UTC", "2026-09-01T12:00:00+00:00"),
            await TimeOfAsync(english)
        );
    }

    [Fact]
    public async Task Feeds_of_an_edition_in_another_zone_tell_the_same_moment()
    {
        await PublishAsync("prs", "World");
        using var reader = Newsroom.Browser();

        var feed = await reader.GetStringAsync("/prs/feed.json");

        var at = System.Text.Json.JsonDocument.Parse(feed).RootElement.GetProperty("items")[0];
        Assert.Equal(
            new DateTime(2026, 9, 1, 12, 0, 0),
            at.GetProperty("date_published").GetDateTimeOffset().UtcDateTime
        );
    }

    [Fact]
    public async Task The_menu_of_an_edition_holds_the_sections_it_names_in_its_order()
    {
        foreach (var section in (string[])["World", "Sport", "Culture"])
        {
            await PublishAsync("prs", section);
            await PublishAsync("en", section);
        }

        Assert.Equal(["Sport", "World"], await MenuAsync("/prs"));
        Assert.Equal(["Culture", "Sport", "World"], (await MenuAsync("/")).Order());
    }

    [Fact]
    public async Task An_edition_has_its_own_name_or_that_of_the_paper()
    {
        using var reader = Newsroom.Visit();

        Assert.Equal("پیک", (await reader.GetAsync("/prs")).TextOf(".masthead-name"));
        Assert.Equal("The Ambrel Courier", (await reader.GetAsync("/")).TextOf(".masthead-name"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await reader.GetAsync("/ru")).Status);
    }

    [Fact]
    public async Task A_few_languages_stand_in_a_row() =>
        Assert.Equal(["English", "دری"], await TextsAsync("/", ".masthead-languages > ul a"));

    [Fact]
    public async Task A_language_without_an_edition_can_be_written_in()
    {
        using var editor = await Newsroom.SignInAsync(Core.Accounts.Role.Editor);

        var form = await editor.GetAsync("/desk/articles/new");

        Assert.NotNull(form.Page.QuerySelector("option[value=uk]"));
    }

    private async Task<string> PublishAsync(string language, string section)
    {
        var slug = Guid.NewGuid().ToString("N");
        var content = await Newsroom.ContentAsync($"Story {slug}");
        await Newsroom.PublishAsync(
            content with
            {
                Language = language,
                Slug = slug,
                SectionId = await Newsroom.SectionIdAsync(section),
            }
        );
        return $"/{language}/stories/{slug}";
    }

    private async Task<(string Said, string? Machine)> TimeOfAsync(string path)
    {
        using var reader = Newsroom.Visit();
        var time = (await reader.GetAsync(path)).Page.QuerySelector(".story-times time")!;
        return (time.TextContent.Trim(), time.GetAttribute("datetime"));
    }

    private async Task<IReadOnlyList<string>> MenuAsync(string path) =>
        await TextsAsync(path, ".masthead-sections > ul a");

    private async Task<IReadOnlyList<string>> TextsAsync(string path, string selector)
    {
        using var reader = Newsroom.Visit();
        return [.. (await reader.GetAsync(path)).Page.QuerySelectorAll(selector).Select(a => a.TextContent)];
    }

    /// <summary>English as the paper is, and Dari in Kabul's time with a menu of its own.</summary>
    public sealed class TwoEditions : IAsyncLifetime
    {
        public Newsroom Newsroom { get; } =
            new()
            {
                Adjust = builder =>
                    builder.Services.PostConfigure<NewsSite.Shared.NewsroomOptions>(o =>
                        o.Editions = [
                            new() { Language = "en" },
                            new()
                            {
                                Language = "prs",
                                Name = "پیک",
                                TimeZone = "Asia/Kabul",
                                Sections = ["sport", "world", "no-such-section"],
                            },
                        ]
                    ),
            };

        public ValueTask InitializeAsync() => Newsroom.InitializeAsync();

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
