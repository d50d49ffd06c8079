using NewsSite.Shared;

namespace NewsSite.Tests.Processes;

public sealed class OwnLanguageTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task A_newsroom_adds_an_edition_with_a_file_of_strings_and_its_English_words_are_marked_as_English()
    {
        Write("tg", Tajik);
        await using var site = await RunningSite.StartAsync(_folder, settings: Settings());
        using var reader = site.Visit();

        var page = (await reader.GetAsync("/tg")).Page;

        Assert.Equal("tg", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Паём", page.QuerySelector(".masthead-name")!.TextContent);
        Assert.Equal("Тоҷикӣ", page.QuerySelector(".masthead-languages [aria-current]")!.TextContent);
        Assert.Equal("Ҷустуҷӯ", page.QuerySelector("label[for=search]")!.InnerHtml);
        Assert.Equal(
            ("Back to top", "en"),
            (
                page.QuerySelector(".footer-links a[href='#top']")!.TextContent,
                page.QuerySelector(".footer-links a[href='#top'] > span")?.GetAttribute("lang")
            )
        );
    }

    [Fact]
    public async Task Phrases_beside_the_strings_let_the_newsroom_speak_the_language_too()
    {
        Write("tg", Tajik);
        Write("tg.phrases", """{ "Sign in": "Даромадан", "{0} – Newsroom": "{0} – Таҳририя" }""");
        Write("tg.scripts", """{ "Show": "Нишон додан" }""");
        await using var site = await RunningSite.StartAsync(_folder, settings: Settings());
        using var colleague = site.Visit();
        colleague.Http.DefaultRequestHeaders.Add("Accept-Language", "tg");

        var page = (await colleague.GetAsync("/account/sign-in")).Page;

        Assert.Equal(("tg", "Даромадан – Таҳририя"), (page.DocumentElement.GetAttribute("lang"), page.Title));
        Assert.Contains("Нишон додан", page.QuerySelector("#desk-words")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"language.plurals\": \"one\",", "", "language.plurals")]
    [InlineData("}", "", "tg")]
    public async Task A_file_of_strings_that_is_wrong_keeps_the_site_from_starting_and_is_told_in_one_sentence(
        string said,
        string instead,
        string named
    )
    {
        Write("tg", Tajik.Replace(said, instead, StringComparison.Ordinal));
        await using var site = NewsSiteProcess.Start(
            ["serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0"],
            environment: Settings()
        );

        Assert.Equal(ExitCode.SettingsWrong, (ExitCode)await site.EndAsync());
        Assert.Contains(named, Assert.Single(site.Errors, line => line.Length > 0), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private const string Tajik = """
        {
          "language.own-name": "Тоҷикӣ",
          "language.english-name": "Tajik",
          "language.script": "Cyrl",
          "language.direction": "ltr",
          "language.culture": "tg",
          "language.calendar": "gregorian",
          "language.digits": "0123456789",
          "language.plurals": "one",
          "language.quotes": "«»„“",
          "language.space-in-quotes": "",
          "language.double-hyphen": "—",
          "language.hyphen-between-spaces": "dash",
          "language.space-before": "",
          "calendar.months": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
          "site.search": "Ҷустуҷӯ"
        }
        """;

    private void Write(string tag, string json)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "strings"));
        _folder.Write(Path.Combine("strings", $"{tag}.json"), [json]);
    }

    private Dictionary<string, string> Settings() =>
        new()
        {
            ["Newsroom__Strings"] = Path.Combine(_folder.Path, "strings"),
            ["Newsroom__Editions__9__Language"] = "tg",
            ["Newsroom__Editions__9__Name"] = "Паём",
        };
}
