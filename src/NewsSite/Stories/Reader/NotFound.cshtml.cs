using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Stories.Reader;

/// <summary>Stands in for every answer “not here” that has no page of its own.</summary>
[IgnoreAntiforgeryToken]
public sealed class NotFoundModel(ReaderFrame frame, StoryCards cards) : ReaderPage(frame)
{
    private const int LatestStories = 3;

    public NoticeView Notice { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    ) =>
        await base.OnPageHandlerExecutionAsync(
            context,
            async () =>
            {
                Notice = new NoticeView(
                    this,
                    await cards.LatestAsync(Language, LatestStories, HttpContext.RequestAborted)
                );
                Head.Title = Words["error.not-found-title"];
                Response.StatusCode = StatusCodes.Status404NotFound;
                return await next();
            }
        );

    /// <summary>The language of the address that was asked for.</summary>
    protected override Language? LanguageOf(PageHandlerExecutingContext context)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        var language = Language.Find(asked.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault());
        return language is not null && Frame.Newsroom.Languages.Contains(language) ? language : null;
    }
}
