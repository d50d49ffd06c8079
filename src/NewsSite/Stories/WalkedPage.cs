using Microsoft.AspNetCore.Mvc;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Stories;

/// <summary>A reader page with a part of a list that goes by time; the other parts have addresses of their own.</summary>
public abstract class WalkedPage(ReaderFrame frame) : ReaderPage(frame)
{
    /// <returns>False when the address names a place that is none.</returns>
    protected bool TryReadPlace(out StoryPlace? after)
    {
        var named = Request.Query[StoryPlace.Key];
        after = StoryPlace.Find(named);
        return named.Count == 0 || after is not null;
    }

    /// <summary>Pages once had numbers, and links to them are kept.</summary>
    protected bool IsAskedByNumber => Request.Query.ContainsKey(PageNumber.Key);

    /// <summary>To where the page of that number is now: it moves with every new story, so the redirect is not for good.</summary>
    /// <param name="first">Site path of the first page.</param>
    /// <param name="placeOf">Where a page from the second on begins; null when there is none.</param>
    protected async Task<IActionResult> FromNumberAsync(string first, Func<int, Task<StoryPlace?>> placeOf)
    {
        var number = PageNumber.Of(Request);
        if (number == 1)
        {
            return RedirectPermanent(SiteAddress.Encoded(first));
        }

        return await placeOf(number) is { } place
            ? Redirect(SiteAddress.Encoded(ListPage.PathOf(first, place)))
            : NotFound();
    }

    /// <param name="first">Site path of the first page.</param>
    /// <param name="until">Of a later page: what it begins before, in the words of the language.</param>
    protected void Describe<T>(ListPage<T> page, string title, string first, Func<StoryPlace, string> until)
    {
        Head.Title = page.After is { } place ? $"{title} – {Words.Format("listing.before", until(place))}" : title;
        Head.CanonicalPath = page.PathFrom(first);
        Head.NewerPath = page.IsFirst ? null : ListPage.PathOf(first, page.Newer);
        Head.OlderPath = page.Older is null ? null : ListPage.PathOf(first, page.Older);
    }
}
