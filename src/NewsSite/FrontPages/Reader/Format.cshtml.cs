using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.FrontPages.Reader;

public sealed class FormatModel(ReaderFrame frame, StoryCards cards, NewsDb db) : ListingPage(frame, cards)
{
    public Task<IActionResult> OnGetAsync(string format, CancellationToken cancel)
    {
        var listed = ArticleFormat.All.Single(f => f.ListingSegment == format);
        Head.Translations = Frame.Newsroom.Languages.ToDictionary(e => e.Tag, e => PathsIn(e).Listing(listed)!);
        return ListAsync(
            db.PublishedArticles.In(Language).OfFormat(listed).Listed(),
            Words[$"format.{listed.Key}.listing"],
            Words[$"format.{listed.Key}.description"],
            Paths.Listing(listed)!,
            feedPath: null,
            cancel
        );
    }
}
