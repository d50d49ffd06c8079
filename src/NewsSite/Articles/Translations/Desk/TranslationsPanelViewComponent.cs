using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles.Desk.Writing;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>A story's siblings, among its details in the editor.</summary>
public sealed class TranslationsPanelViewComponent(ReadFamily read) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OpenStory story) =>
        View(
            "/Articles/Translations/Desk/_Panel.cshtml",
            (story, await read.ExecuteAsync(story.Article, HttpContext.RequestAborted))
        );
}
