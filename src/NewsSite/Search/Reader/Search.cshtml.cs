using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Stories;

namespace NewsSite.Search.Reader;

public sealed class SearchModel(ReaderFrame frame, SearchStories search, StoryCards cards, NewsDb db)
    : ReaderPage(frame)
{
    /// <summary>Value of the language filter for all of them; without a filter the page's own counts.</summary>
    public const string AnyLanguage = "all";
    public const string NewestFirst = "newest";
    private const int SuggestedExplainers = 6;
    private const int MostSections = 50;

    [BindProperty(SupportsGet = true)]
    public SearchForm Form { get; set; } = new();

    /// <summary>Null when nothing was looked for, or search failed.</summary>
    public SearchPage? Found { get; private set; }
    public bool HasFailed { get; private set; }
    public IReadOnlyList<Section> AllSections { get; private set; } = [];
    public IReadOnlyList<StoryCard> Suggested { get; private set; } = [];
    public string Asked => (Form.Q ?? "").Trim();
    public string ChosenLanguage => Form.Lang ?? Language.Tag;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        AllSections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).Take(MostSections).ToListAsync(cancel);
        Head.Title = Asked.Length == 0 ? Words["search.title"] : Words.Format("search.results-for", Asked);
        await LookAsync(cancel);
        if (Found is null && !HasFailed)
        {
            Suggested = await cards.ReadAsync(
                db.PublishedArticles.In(Language)
                    .OfFormat(ArticleFormat.Explainer)
                    .NewestFirst()
                    .Take(SuggestedExplainers),
                cancel
            );
        }
    }

    public string SectionName(Guid id) => AllSections.FirstOrDefault(s => s.Id == id)?.Name.In(Language) ?? "";

    /// <summary>Search addresses are made of these alone, whatever else somebody wrote into one.</summary>
    private static readonly string[] Names = ["q", "section", "format", "lang", "from", "to", "sort"];

    protected override string Question => PathOf(PageNumber.Of(Request))[Paths.Search.Length..];

    public string PathOf(int page) => PathOf(page, Asked);

    /// <summary>The same search for other words.</summary>
    public string PathOf(string words) => PathOf(1, words);

    private string PathOf(int page, string words)
    {
        var query = new QueryBuilder(
            Names
                .Select(name => KeyValuePair.Create(name, name == "q" ? words : Request.Query[name].ToString()))
                .Where(q => q.Value.Length > 0)
        );
        if (page > 1)
        {
            query.Add(PageNumber.Key, page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Paths.Search + query.ToQueryString();
    }

    /// <summary>A filter's name with the number of stories it would leave, once something was found.</summary>
    public string Counted(string name, Func<SearchCounts, int> count) =>
        Found?.Counts is { } counts ? Words.Format("search.counted", name, count(counts)) : name;

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            var found = await search.ExecuteAsync(Query(), cancel);
            Found = found.HasWords ? found : null;
        }
        catch (DbException)
        {
            HasFailed = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private SearchQuery Query() =>
        new(
            Asked,
            ChosenLanguage == AnyLanguage ? null : Language.Find(ChosenLanguage)?.Tag ?? Language.Tag,
            AllSections.FirstOrDefault(s => s.Slug == Form.Section)?.Id,
            ArticleFormat.Find(Form.Format)?.Key,
            Form.From,
            Form.To,
            PageNumber.Of(Request),
            Form.Sort == NewestFirst
        );

    /// <summary>Names are those of the address, which readers share.</summary>
    public sealed class SearchForm
    {
        [FromQuery(Name = "q")]
        public string? Q { get; set; }

        [FromQuery(Name = "section")]
        public string? Section { get; set; }

        [FromQuery(Name = "format")]
        public string? Format { get; set; }

        [FromQuery(Name = "lang")]
        public string? Lang { get; set; }

        [FromQuery(Name = "from")]
        public DateOnly? From { get; set; }

        [FromQuery(Name = "to")]
        public DateOnly? To { get; set; }

        [FromQuery(Name = "sort")]
        public string? Sort { get; set; }
    }
}
