using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsSite.Banners;
using NewsSite.Core.Banners;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>What leaves the site as something other than a page.</summary>
public sealed class InfectedOutputTests(InfectedNewsroom infected) : IClassFixture<InfectedNewsroom>
{
    private const string MediaRss = "http://search.yahoo.com/mrss/";

    private static readonly XName AtomContent = XName.Get("content", "http://www.w3.org/2005/Atom");

    private Newsroom Site => infected.Site;

    [Fact]
    public async Task Feeds_and_sitemaps_are_well_formed_and_their_html_is_harmless()
    {
        using var http = Site.Browser();
        string[] places = ["sections", "topics", "services"];
        var feeds = Corpus.Packs.SelectMany((_, n) => places.Select(p => $"/en/{p}/{InfectedRows.SlugOf(n)}/feed.xml"));
        var titles = new HashSet<string>();

        string[] ofThePaper =
        [
            "/en/feed.xml",
            "/en/atom.xml",
            "/sitemap.xml",
            "/sitemap-pages.xml",
            "/sitemap-1.xml",
            "/sitemap-news.xml",
        ];
        foreach (var address in feeds.SelectMany(f => new[] { f, FeedFile.Atom.Beside(f) }).Concat(ofThePaper))
        {
            var feed = Read(await http.GetStringAsync(address));
            foreach (var element in feed.Descendants())
            {
                titles.Add(Corpus.Visible(element.Value));
                AssertHarmless(element, address);
            }
        }

        Assert.All(Corpus.All, text => Assert.Contains(Corpus.Visible(text), titles));
    }

    [Fact]
    public async Task No_cell_of_an_exported_record_is_a_formula_and_every_text_is_in_it()
    {
        var csv = (await infected.Admin.PostFormAsync("/admin/audit", "button[formaction*=Csv]")).Text;
        var cells = CsvText.Cells(csv.TrimStart('\uFEFF')).ToList();

        Assert.DoesNotContain(
            cells,
            c => c.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
        );
        Assert.DoesNotContain(cells, c => c.StartsWith('\t') || c.StartsWith('\r'));
        var seen = cells.Select(c => Corpus.Visible(c.TrimStart('\''))).ToHashSet();
        Assert.All(Corpus.All, text => Assert.Contains(Corpus.Visible(text).TrimStart('\''), seen));
    }

    [Fact]
    public async Task A_record_exported_as_json_holds_every_text_as_it_is()
    {
        var json = (await infected.Admin.PostFormAsync("/admin/audit", "button[formaction*=Json]")).Text;

        using var rows = JsonDocument.Parse(json);
        var details = rows.RootElement.EnumerateArray().Select(r => r.GetProperty("detail").GetString()).ToHashSet();
        Assert.All(Corpus.All, text => Assert.Contains(text, details));
    }

    [Fact]
    public async Task A_banner_is_one_line_of_words_on_the_page_and_in_the_stream()
    {
        using var reader = Site.Visit();
        foreach (var text in Corpus.All)
        {
            var draft = new BannerDraft(text, null, ["en"], Banner.LastsByDefault);
            if ((await Site.ExecuteAsync((RaiseBanner raise) => raise.ExecuteAsync(draft, default))).Count > 0)
            {
                continue;
            }

            var page = await reader.GetAsync("/");

            Assert.Empty(HarmlessPage.Faults(page));
            Assert.Contains(Corpus.Visible(text), Corpus.Visible(page.TextOf(".breaking")), StringComparison.Ordinal);
            Site.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task No_line_of_the_log_was_written_by_anyone_but_the_site()
    {
        using var stranger = Site.Visit();
        foreach (var text in Corpus.All)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, $"/en/search?q={Uri.EscapeDataString(text)}");
            asked.Headers.TryAddWithoutValidation("User-Agent", string.Concat(text.Where(c => c is >= ' ' and <= '~')));
            using var _ = await stranger.Http.SendAsync(asked);
            await stranger.PostFormAsync("/account/sign-in", ("Form.Email", text), ("Form.Password", text));
        }

        Assert.NotEmpty(infected.Log.Messages);
        Assert.DoesNotContain(
            infected.Log.Messages,
            m => m.StartsWith("Sign", StringComparison.Ordinal) && m.Any(char.IsControl)
        );
        Assert.DoesNotContain(infected.Log.Messages, m => m.Contains("alert(1)", StringComparison.Ordinal));
    }

    /// <summary>What feed readers take for HTML. Media RSS and Atom have plain words unless their type says otherwise.</summary>
    private static void AssertHarmless(XElement element, string address)
    {
        var isContent = element.Name == AtomContent;
        Assert.True(isContent || element.Attribute("type")?.Value != "html", $"{address}: {element.Name}");
        var isHtml = element.Name.LocalName is "description" or "encoded" && element.Name.NamespaceName != MediaRss;
        if (isHtml || isContent)
        {
            var html = new HtmlParser().ParseDocument(element.Value);
            Assert.All(
                html.Body!.QuerySelectorAll("*"),
                e => Assert.Empty(HarmlessPage.Faults(e).Select(f => $"{address}: {f}"))
            );
            Assert.Empty(html.QuerySelectorAll("script, iframe, form, input, link"));
        }
    }

    private static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true }
        );
        return XDocument.Load(reader);
    }
}
