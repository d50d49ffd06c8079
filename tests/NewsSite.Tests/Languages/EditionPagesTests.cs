using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Languages;

/// <summary>What readers of a language meet on a page: letters, direction, days, numbers, signs, and the way to other languages.</summary>
public sealed partial class EditionPagesTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("fa", "rtl", "Arab")]
    [InlineData("ar", "rtl", "Arab")]
    [InlineData("ru", "ltr", "Cyrl")]
    [InlineData("uk", "ltr", "Cyrl")]
    [InlineData("fr", "ltr", "Latn")]
    public async Task A_page_says_its_language_direction_and_script(string tag, string direction, string script)
    {
        var root = (await ReadAsync($"/{tag}")).Page.DocumentElement;

        Assert.Equal(
            (tag, direction, script),
            (root.GetAttribute("lang"), root.GetAttribute("dir"), root.GetAttribute("data-script"))
        );
    }

    [Theory]
    [InlineData("fa", "انتشار: ۱۰ شهریور ۱۴۰۵ – ۱ سپتامبر ۲۰۲۶، ۱۲:۰۰ UTC")]
    [InlineData("prs", "نشر: ۱۰ سنبله ۱۴۰۵ – ۱ سپتمبر ۲۰۲۶، ۱۲:۰۰ UTC")]
    [InlineData("ps", "خپرېدل: ۱۰ وږی ۱۴۰۵ – ۱ سپتمبر ۲۰۲۶، ۱۲:۰۰ UTC")]
    [InlineData("ar", "نُشر في ١ سبتمبر ٢٠٢٦، ١٢:٠٠ UTC")]
    [InlineData("ru", "Опубликовано 1 сентября 2026, 12:00 UTC")]
    [InlineData("uk", "Опубліковано 1 вересня 2026, 12:00 UTC")]
    [InlineData("fr", "Publié le 1er septembre 2026 à 12:00 UTC")]
    [InlineData("es", "Publicado el 1 de septiembre de 2026, 12:00 UTC")]
    public async Task A_story_is_dated_in_calendar_months_and_digits_of_its_language_and_for_machines_in_one(
        string tag,
        string said
    )
    {
        var path = await PublishAsync(tag, "dated");

        var time = (await ReadAsync(path)).Page.QuerySelector(".story-times time")!;

        Assert.Equal(said, time.TextContent.Trim());
        Assert.Equal("2026-09-01T12:00:00+00:00", time.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("fa", "۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("ps", "۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("ar", "٠١٢٣٤٥٦٧٨٩")]
    public async Task Everything_the_site_itself_says_has_the_digits_of_the_language(string tag, string digits)
    {
        var path = await PublishAsync(tag, "digits");

        var answer = await ReadAsync(path);
        var facts = answer.TextOf(".story-facts")! + answer.TextOf(".masthead-date");

        Assert.Contains(facts, c => digits.Contains(c, StringComparison.Ordinal));
        Assert.DoesNotMatch(AnyDigitBut(digits), facts);
    }

    [Theory]
    [InlineData("fa", "او گفت: «نه ‹هرگز›»")]
    [InlineData("ru", "Он сказал: «нет „никогда“»")]
    [InlineData("uk", "Він сказав: «ні „ніколи“»")]
    [InlineData("fr", "Il a dit\u00a0: «\u202fnon “jamais”\u202f»")]
    [InlineData("es", "Dijo: «no “nunca”»")]
    [InlineData("en", "She said: “no ‘never’”")]
    public async Task Plainly_typed_quotation_marks_become_those_of_the_language(string tag, string set)
    {
        var typed = Marks().Replace(set, "\"").Replace("\u00a0", " ", StringComparison.Ordinal);
        var path = await PublishAsync(tag, "quoted", headline: typed, body: typed);

        var answer = await ReadAsync(path);

        Assert.Equal(set, answer.Page.QuerySelector(".story-body p")!.TextContent);
        Assert.Equal(set, answer.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Names_in_other_letters_are_kept_from_turning_the_words_around_them()
    {
        var path = await PublishAsync("fa", "isolated");

        var story = await ReadAsync(path);
        var home = await ReadAsync("/fa");

        Assert.Equal("Mara Ellingham", story.Page.QuerySelector(".story-byline a > bdi")?.TextContent);
        Assert.Equal("World", home.Page.QuerySelector(".card-facts bdi")?.TextContent);
        Assert.Equal("ltr", story.Page.QuerySelector(".story-address bdi")?.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_story_found_from_another_edition_keeps_its_own_direction_and_its_facts_those_of_the_page()
    {
        await PublishAsync("fa", "found-elsewhere", headline: "دروازه‌های رودخانه");

        var card = (await ReadAsync("/en/search?q=دروازه&lang=all")).Page.QuerySelector("main article")!;

        Assert.Equal(("fa", "rtl"), (card.GetAttribute("lang"), card.GetAttribute("dir")));
        Assert.All(
            card.QuerySelectorAll(".card-facts > *"),
            fact => Assert.Equal(("en", "ltr"), (fact.GetAttribute("lang"), fact.GetAttribute("dir")))
        );
    }

    [Theory]
    [InlineData("/fa")]
    [InlineData("/ru")]
    [InlineData("/")]
    public async Task A_page_leads_to_the_other_editions_in_their_own_letters(string path)
    {
        var answer = await ReadAsync(path);
        var links = answer
            .Page.QuerySelectorAll(".masthead-languages a")
            .ToDictionary(a => a.GetAttribute("hreflang")!);
        var heads = answer
            .Page.QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(l => l.GetAttribute("hreflang"));

        Assert.Equal(9, links.Count);
        Assert.All(
            links,
            l =>
                Assert.Equal(
                    (l.Key, Language.Find(l.Key)!.Direction, Language.Find(l.Key)!.OwnName),
                    (l.Value.GetAttribute("lang"), l.Value.GetAttribute("dir"), l.Value.TextContent)
                )
        );
        Assert.Equal(links.Keys.Append("x-default").Order(), heads.Order());
        Assert.Single(links.Values, a => a.GetAttribute("aria-current") == "true");
    }

    [Fact]
    public async Task Nine_languages_cost_one_stop_of_the_Tab_key()
    {
        var languages = (await ReadAsync("/")).Page.QuerySelector(".masthead-languages")!;

        Assert.NotNull(languages.QuerySelector("details:not([open]) > summary"));
        Assert.All(languages.QuerySelectorAll("a"), a => Assert.NotNull(a.Closest("details")));
    }

    [Theory]
    [InlineData("fa", "صفحهٔ ۲", "۲", "قدیمی‌تر")]
    [InlineData("ru", "Страница 2", "2", "Раньше")]
    public async Task Pages_of_lists_and_of_what_was_found_are_named_in_the_language(
        string tag,
        string label,
        string number,
        string older
    )
    {
        for (var i = 0; i < 21; i++)
        {
            await newsroom.PublishedAsync(new($"{tag} {i}") { Language = tag, Format = "explainer" });
        }

        var list = (await ReadAsync($"/{tag}/explainers")).Page.QuerySelector("nav.pages")!;
        var pages = (await ReadAsync($"/{tag}/search?q={tag}")).Page.QuerySelector("nav.pages")!;
        var second = pages.QuerySelector("a[aria-current=page]")!.ParentElement!.NextElementSibling!.FirstElementChild!;

        Assert.Equal((label, number), (second.GetAttribute("aria-label"), second.TextContent));
        Assert.Equal(older, list.QuerySelector("a[rel=next]")!.TextContent);
    }

    [Theory]
    [InlineData("uk", "П’ять мостів: що далі?", "пять-мостів-що-далі")]
    [InlineData("fr", "L’été à Ambrel, c’est fini", "l-été-à-ambrel-c-est-fini")]
    [InlineData("es", "¿Qué pasó mañana?", "qué-pasó-mañana")]
    [InlineData("ar", "الكراكي تعود؛ ماذا بعد؟", "الكراكي-تعود-ماذا-بعد")]
    [InlineData("ps", "د کنګل جهیل څنګه جوړېږي؟", "د-کنګل-جهیل-څنګه-جوړېږي")]
    [InlineData("prs", "سیلاب در درهٔ امبرل", "سیلاب-در-درهٔ-امبرل")]
    [InlineData("ru", "Ещё раз об объезде", "ещё-раз-об-объезде")]
    public async Task A_story_has_its_address_in_its_own_letters(string tag, string headline, string slug)
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync(headline) with { Language = tag });

        var answer = await ReadAsync($"/{tag}/stories/{Uri.EscapeDataString(slug)}");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
    }

    private async Task<string> PublishAsync(string tag, string slug, string? headline = null, string? body = null)
    {
        newsroom.Clock.MoveTo(new DateTime(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc));
        var content = await newsroom.ContentAsync(headline ?? slug);
        await newsroom.PublishAsync(content with { Language = tag, Slug = slug, Body = body ?? content.Body });
        return $"/{tag}/stories/{slug}";
    }

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        var answer = await reader.GetAsync(path);
        return answer.Location is { } moved ? await reader.GetAsync(moved) : answer;
    }

    private static Regex AnyDigitBut(string digits) =>
        new($@"(?![{digits}])\d", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("[«»„“”‘’‹›]\u202f?|\u202f(?=»)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
