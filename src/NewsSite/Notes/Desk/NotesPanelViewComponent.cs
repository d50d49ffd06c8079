using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles.Desk.Writing;

namespace NewsSite.Notes.Desk;

/// <summary>What is open about a story, beside its text in the editor.</summary>
public sealed class NotesPanelViewComponent(ReadNotes read) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OpenStory story) =>
        View("/Notes/Desk/_Panel.cshtml", (story, await read.ExecuteAsync(story.Latest, HttpContext.RequestAborted)));
}
