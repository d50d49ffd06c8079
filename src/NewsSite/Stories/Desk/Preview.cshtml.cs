using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Stories.Desk;

/// <summary>The readers' page of a revision, or of words that are not saved yet, before readers have it.</summary>
[ShownInDeskFrame]
[RequestFormLimits(ValueCountLimit = 4_096)]
public sealed class PreviewModel(ReaderFrame frame, EditorDesk desk, StoryPreview preview) : ReaderPage(frame)
{
    private OpenStory _open = null!;
    private ArticleContent _content = null!;

    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>Number of an earlier revision; null shows the latest.</summary>
    [FromQuery(Name = "revision")]
    public int? Number { get; set; }

    public StoryView Story { get; private set; } = null!;

    public Phrase EdgeWords =>
        Number is null || Number == _open.Latest.Number
            ? "Preview – not published"
            : (Phrase)$"Preview of revision {Number} – not published";

    // The frame is made in the story's language, so the story comes first.
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = Guid.Parse((string)context.RouteData.Values["id"]!);
        if (await ContentAsync(id, HttpContext.RequestAborted) is not { } content)
        {
            context.Result = NotFound();
            return;
        }

        _content = content;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override Language? LanguageOf(PageHandlerExecutingContext context) => Language.Find(_content.Language);

    private async Task<ArticleContent?> ContentAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return null;
        }

        _open = open;
        if (HttpMethods.IsPost(Request.Method))
        {
            return await desk.ContentAsync(Form, addsPeople: false, cancel);
        }

        return Number is { } number ? (await desk.RevisionAsync(open, number, cancel))?.Content : open.Latest.Content;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Story = await preview.ReadAsync(_open.Article, _content, Paths, cancel);
        Head.Title = Story.Headline;
        Head.HasPlayer = Story.HasPlayer;
        return Page();
    }
}
