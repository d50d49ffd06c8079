using AngleSharp.Dom;
using NewsSite.Core.Accounts;
using NewsSite.Shared.Forms;
using NewsSite.Tests.Crawl;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>What a request says comes back on the page that answers it: in fields, messages and links.</summary>
public sealed class EchoTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly string[] TextFields =
    [
        "text",
        "search",
        "email",
        "url",
        "tel",
        "textarea",
        "hidden",
        "date",
        "datetime-local",
        "number",
    ];

    [Fact]
    public async Task No_address_of_the_site_plays_back_what_its_query_says()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var reader = newsroom.Visit();
        Assert.All(
            (string[])["q", "words", "person", "text"],
            known => Assert.Contains(known, Echoes.QueryNames, StringComparer.OrdinalIgnoreCase)
        );
        var faults = new List<string>();

        foreach (var address in Addresses())
        {
            foreach (var pack in Corpus.Packs)
            {
                foreach (var query in Echoes.QueriesOf(pack))
                {
                    faults.AddRange(await FaultsAsync(IsForReaders(address) ? reader : admin, $"{address}?{query}"));
                }
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/confirm")]
    [InlineData("/account/second-step")]
    public async Task Nobody_is_sent_off_the_site_after_signing_in(string page)
    {
        foreach (var text in Corpus.All)
        {
            using var someone = page == "/account/confirm" ? await ColleagueAsync() : newsroom.Visit();
            var address = $"{page}?returnUrl={Uri.EscapeDataString(text)}";
            Assert.Empty(await FaultsAsync(someone, address));
        }
    }

    [Fact]
    public async Task Someone_who_signs_in_on_a_forged_link_comes_to_the_desk()
    {
        var account = await newsroom.AddColleagueAsync(Role.Author);
        foreach (var text in Corpus.All)
        {
            using var browser = newsroom.Visit();
            var answer = await browser.PostFormAsync(
                $"/account/sign-in?returnUrl={Uri.EscapeDataString(text)}",
                ("Form.Email", account.Email),
                ("Form.Password", DeskBrowser.Password)
            );

            Assert.Matches("^/([^/\\\\].*)?$", answer.Location);
            Assert.Empty(HarmlessPage.Faults(answer));
        }
    }

    /// <summary>All forms that have a field to write in, whatever they do: a new form joins by itself.</summary>
    [Fact]
    public async Task No_form_plays_back_what_is_typed_into_it()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var visitor = newsroom.Visit();
        var story = await newsroom.DraftAsync(await newsroom.ContentAsync());
        string[] deep = ["", "/publish", "/withdraw"];
        var (sent, faults) = (0, new List<string>());

        foreach (var address in Addresses().Concat(deep.Select(d => $"/desk/articles/{story}{d}")))
        {
            var browser = IsForReaders(address) ? visitor : admin;
            var page = await browser.GetAsync(address);
            foreach (var form in page.Page.QuerySelectorAll("form[method=post]").Where(HasTextField))
            {
                foreach (var pack in Corpus.Packs)
                {
                    var answer = await browser.SubmitAsync(page, SelectorOf(form), Filled(form, pack));
                    Assert.True((int)answer.Status < 500, $"{address}: {answer.Status} on {pack}");
                    faults.AddRange(HarmlessPage.Faults(answer));
                    sent++;
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(sent > 10 * Corpus.Packs.Count, $"{sent} forms were sent.");
    }

    private Task<DeskBrowser> ColleagueAsync() => newsroom.SignInAsync(Role.Author);

    private static bool HasTextField(IElement form) => TextControls(form).Any();

    private static IEnumerable<IElement> TextControls(IElement form) =>
        form.QuerySelectorAll("input[name], textarea[name]")
            .Where(i =>
                i.GetAttribute("name") is not ("__RequestVerificationToken" or OnceTagHelper.Field)
                && TextFields.Contains(i.LocalName == "textarea" ? "textarea" : i.GetAttribute("type") ?? "text")
            );

    private static (string, string?)[] Filled(IElement form, string text) =>
        [.. TextControls(form).Select(c => (c.GetAttribute("name")!, (string?)text))];

    private static string SelectorOf(IElement form)
    {
        form.Id = form.Id is { Length: > 0 } own ? own : $"form-{Guid.NewGuid():n}";
        return $"[id='{form.Id}']";
    }

    private static bool IsForReaders(string address) =>
        !address.StartsWith("/desk", StringComparison.Ordinal)
        && !address.StartsWith("/admin", StringComparison.Ordinal);

    private IEnumerable<string> Addresses() => new RouterAddresses(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["language"] = ["en", "fa"],
                ["slug"] = ["world"],
                ["key"] = ["new"],
                ["format"] = ["explainers"],
                ["path"] = ["no-such-page"],
            }
        ).Of(newsroom.Services).Where(a => !a.EndsWith("/stream", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> FaultsAsync(DeskBrowser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.True((int)answer.Status < 500, $"{address}: {answer.Status}");
        return answer.Response.Content.Headers.ContentType?.MediaType == "text/html" ? HarmlessPage.Faults(answer) : [];
    }
}
