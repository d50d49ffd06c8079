using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Sharing;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Shared;
using NewsSite.Stories;
using NewsSite.Stories.Desk;

namespace NewsSite.Shares;

/// <summary>The readers' page of the one revision that a link is for.</summary>
public sealed partial class SharedStory(NewsDb db, StoryPreview preview, ArticleRendering rendering)
{
    public async Task<(Article Article, Revision Revision)> FindAsync(ShareLink link, CancellationToken cancel) =>
        (
            await db.Articles.AsNoTracking().SingleAsync(a => a.Id == link.ArticleId, cancel),
            await db.RevisionAsync(link.ArticleId, link.Number, cancel)
        );

    /// <param name="mediaPrefix">Where its files are for whoever has the link: readers do not have them yet.</param>
    public async Task<StoryView> ReadAsync(
        Article article,
        Revision revision,
        ReaderPaths paths,
        string mediaPrefix,
        CancellationToken cancel
    )
    {
        var story = await preview.ReadAsync(article, revision.Content, paths, cancel);
        return story with
        {
            LeadHtml = StoredFile().Replace(story.LeadHtml, $"{mediaPrefix}$1/"),
            BodyHtml = StoredFile().Replace(story.BodyHtml, $"{mediaPrefix}$1/"),
        };
    }

    /// <summary>Whether the file is of a picture or film that the revision shows, in whatever size.</summary>
    public async Task<bool> ShowsAsync(ShareLink link, string hash, CancellationToken cancel)
    {
        var (_, revision) = await FindAsync(link, cancel);
        var shown = (await rendering.ReadAsync(revision.Content, cancel)).Media.AssetIds;
        return await db.MediaAssets.AnyAsync(
            a =>
                shown.Contains(a.Id)
                && (a.Hash == hash || a.RenditionFiles.Any(r => r.Hash == hash) || a.Tracks.Any(t => t.Hash == hash)),
            cancel
        );
    }

    [GeneratedRegex($"{MediaAddress.Prefix}([0-9a-f]{{64}})/", RegexOptions.NonBacktracking)]
    private static partial Regex StoredFile();
}
