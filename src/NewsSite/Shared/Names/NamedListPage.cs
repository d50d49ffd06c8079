using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Shared.Names;

/// <summary>The list of topics, people or services on the desk, by address.</summary>
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
        var page = await entries.AsNoTracking().OrderBy(e => e.Slug).PageAsync(PageNumber.Of(Request), cancel);
        Entries = new(page.Items, page.Number, page.Total, page.Size);
    }
}

/// <summary>What a kind of entry is called on its pages.</summary>
/// <param name="One">Such as <c>topic</c>.</param>
/// <param name="Many">Such as <c>Topics</c>.</param>
/// <param name="Address">Of its list on the desk.</param>
/// <param name="ReaderSegment">Of its pages for readers.</param>
public sealed record NamedKind(string One, string Many, string Address, string ReaderSegment, string DescriptionLabel)
{
    public static readonly NamedKind Section = new("section", "Sections", "/desk/sections", "sections", "Description");
    public static readonly NamedKind Topic = new("topic", "Topics", "/desk/topics", "topics", "Description");
    public static readonly NamedKind Series = new("series", "Series", "/desk/series", "series", "Description");
    public static readonly NamedKind Person = new("person", "People", "/desk/people", "people", "Biography");
    public static readonly NamedKind Service = new("service", "Services", "/desk/services", "services", "Description");
}
