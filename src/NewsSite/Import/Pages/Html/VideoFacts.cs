namespace NewsSite.Import.Pages.Html;

/// <summary>Completes videos of the page by what its structured data says of them.</summary>
internal static class VideoFacts
{
    public static void Complete(PageDraft draft, IReadOnlyList<(string? Name, TimeSpan? Duration)> known)
    {
        var lines = draft.Lines.Where(l => l.Block is WatchBlock).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var video = (WatchBlock)lines[i].Block!;
            var fact = known.FirstOrDefault(k =>
                k.Name is not null && video.Title is not null && Fold.Same(k.Name) == Fold.Same(video.Title)
            );
            if (fact == default && known.Count == lines.Count && (video.Title is null || known[i].Name is null))
            {
                fact = known[i];
            }
            lines[i].Block = new WatchBlock(
                video.Title ?? fact.Name,
                video.Duration ?? fact.Duration,
                video.Caption,
                video.IsAudio
            );
        }
    }
}
