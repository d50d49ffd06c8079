using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Shared.Names;

/// <summary>The list of topics, people or services on the desk, by name, in the order of the language that is spoken.</summary>
public abstract class NamedListPage(NamedKind kind, IOptions<NewsroomOptions> newsroom) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public NamedKind Kind => kind;
    public IReadOnlyList<Language> Languages => newsroom.Value.Languages;
    public PageOf<INamed> Entries { get; private set; } = null!;

    protected async Task ListAsync<T>(IQueryable<T> entries, CancellationToken cancel)
        where T : class, INamed
    {
        var number = PageNumber.Of(Request);
        var names = await entries.Select(e => new { e.Id, e.Name }).ToListAsync(cancel);
        var shown = names
            .ByName(e => e.Name)
            .ThenBy(e => e.Id)
            .Skip((number - 1) * Paged.RowsByDefault)
            .Take(Paged.RowsByDefault)
            .Select(e => e.Id)
            .ToList();
        var found = await entries.AsNoTracking().Where(e => shown.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        Entries = new(
            [.. shown.Where(found.ContainsKey).Select(id => found[id])],
            number,
            names.Count,
            Paged.RowsByDefault
        );
    }
}

/// <summary>What a kind of entry is called on its pages.</summary>
/// <param name="Name">Of all of them, such as <c>Topics</c>.</param>
/// <param name="Add">On the way to a new one.</param>
/// <param name="Back">On the way to the list.</param>
/// <param name="Count">How many the list has.</param>
/// <param name="Found">How many of them have the words that were searched for.</param>
/// <param name="Address">Of its list on the desk.</param>
public sealed record NamedKind(
    Phrase Name,
    Phrase Add,
    Phrase Back,
    Func<int, Phrase> Count,
    Func<int, string, Phrase> Found,
    string Address,
    Phrase DescriptionLabel
)
{
    public static readonly NamedKind Section = new(
        "Sections",
        "Add section",
        "Back to sections",
        n => Phrase.Counted(n, "1 section", $"{n} sections"),
        (n, words) => Phrase.Counted(n, $"1 section for “{words}”", $"{n} sections for “{words}”"),
        "/desk/sections",
        "Description"
    );

    public static readonly NamedKind Topic = new(
        "Topics",
        "Add topic",
        "Back to topics",
        n => Phrase.Counted(n, "1 topic", $"{n} topics"),
        (n, words) => Phrase.Counted(n, $"1 topic for “{words}”", $"{n} topics for “{words}”"),
        "/desk/topics",
        "Description"
    );

    public static readonly NamedKind Series = new(
        "Series",
        "Add series",
        "Back to series",
        n => Phrase.Counted(n, "1 series", $"{n} series"),
        (n, words) => Phrase.Counted(n, $"1 series for “{words}”", $"{n} series for “{words}”"),
        "/desk/series",
        "Description"
    );

    public static readonly NamedKind Person = new(
        "People",
        "Add person",
        "Back to people",
        n => Phrase.Counted(n, "1 person", $"{n} people"),
        (n, words) => Phrase.Counted(n, $"1 person for “{words}”", $"{n} people for “{words}”"),
        "/desk/people",
        "Biography"
    );

    public static readonly NamedKind Service = new(
        "Services",
        "Add service",
        "Back to services",
        n => Phrase.Counted(n, "1 service", $"{n} services"),
        (n, words) => Phrase.Counted(n, $"1 service for “{words}”", $"{n} services for “{words}”"),
        "/desk/services",
        "Description"
    );
}
