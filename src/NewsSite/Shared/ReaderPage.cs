using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Core.StandingPages;

namespace NewsSite.Shared;

/// <summary>A page of the readers' paper, in the language of its address, inside the frame that all share.</summary>
public abstract class ReaderPage(ReaderFrame frame) : PageModel
{
    public ReaderFrame Frame { get; } = frame;
    public Language Language { get; private set; } = frame.Newsroom.DefaultLanguage;
    public SiteStrings Words => SiteStrings.For(Language);
    public NewsDates Dates => new(Language, Frame.Newsroom.ZoneIn(Language));
    public ReaderPaths Paths => PathsIn(Language);
    public PageHead Head { get; } = new();
    public IReadOnlyList<Section> Sections { get; private set; } = [];
    public IReadOnlyList<ArticleFormat> ListedFormats { get; private set; } = [];
    public IReadOnlyList<StandingPageKind> StandingPages { get; private set; } = [];

    /// <summary>Long pages let keyboards jump to search as well.</summary>
    public virtual bool IsLong => false;

    /// <summary>The browser asks for less, as its user told it to.</summary>
    public bool SavesData => Request.Headers["Save-Data"] == "on";

    /// <summary>Address of the light twin; null for a page outside the paper, which has none.</summary>
    public string? LightPath =>
        IsInPaper ? LightAddress.Of(SiteAddress.Encoded(Head.CanonicalPath ?? Request.Path.Value + Question)) : null;

    /// <summary>Whether it is a page of an edition: what everybody gets, and what only reads.</summary>
    private bool IsInPaper => RouteData.Values.ContainsKey("language") || Request.Path == "/";

    /// <summary>The part of the address behind the path that makes this page what it is, from its question mark on.</summary>
    protected virtual string Question => "";

    public ReaderPaths PathsIn(Language language) => new(language, Frame.Newsroom.DefaultLanguage);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Language = LanguageOf(context) ?? Language;
        var cancel = HttpContext.RequestAborted;
        // Its parts are asked for one after the other, and must not be of a story before and after a change.
        await using var moment = IsInPaper ? await Frame.BeginReadingAsync(cancel) : null;
        Sections = await Frame.SectionsAsync(Language, cancel);
        ListedFormats = await Frame.ListedFormatsAsync(Language, cancel);
        StandingPages = await Frame.StandingPagesAsync(Language, cancel);
        Head.FeedPath = Paths.Feed;
        Response.Headers.Append(HeaderNames.Vary, "Save-Data");
        await next();
    }

    protected virtual Language? LanguageOf(PageHandlerExecutingContext context) =>
        Language.Find(context.RouteData.Values["language"] as string);
}
