using NewsSite.Articles;

namespace NewsSite.Import.Stories;

/// <summary>Brings the files of imported stories and renders the bodies that show some. A story whose file cannot be had is refused.</summary>
/// <remarks>Done before a batch is stored: while files are copied, others may write to the store.</remarks>
internal sealed class AttachMedia(ArticleRendering rendering, BringMedia bring)
{
    /// <returns>The stories that are complete; those to be published have their bodies.</returns>
    public async Task<List<PreparedStory>> ExecuteAsync(
        IEnumerable<PreparedStory> stories,
        string? folder,
        ImportReport report,
        CancellationToken cancel
    )
    {
        var complete = new List<PreparedStory>();
        foreach (var story in stories)
        {
            if (await BringAsync(story.Story, folder, cancel) is { } trouble)
            {
                report.Refuse(story.Number, trouble);
            }
            else
            {
                complete.Add(story is { IsPublished: true, Body: null } ? await RenderAsync(story, cancel) : story);
            }
        }

        return complete;
    }

    private async Task<string?> BringAsync(ImportedStory story, string? folder, CancellationToken cancel)
    {
        foreach (var media in story.Media)
        {
            var trouble = folder is null
                ? "This import may bring no media."
                : await bring.ExecuteAsync(media, folder, cancel);
            if (trouble is not null)
            {
                return trouble;
            }
        }

        return null;
    }

    private async Task<PreparedStory> RenderAsync(PreparedStory story, CancellationToken cancel)
    {
        var lead = StoryContents.LeadOf(story.Story.Lead);
        var shelf = await rendering.ShelfOfAsync(story.Document, lead, cancel);
        return story with { Body = new RenderedBody(story.Document, shelf) };
    }
}
