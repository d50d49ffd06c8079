using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Bulk;
using NewsSite.Articles.Desk.Listing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Articles.Translations;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk;

public sealed class ListModel(
    ArticleListing listing,
    BulkChoices bulk,
    StaleTranslations stale,
    NewsDb db,
    DeskClock time,
    CurrentActor actor
) : PageModel
{
    public ArticleFilter Filter { get; private set; } = new();
    public ArticleRows Found { get; private set; } = new([], 0, 1, 1);
    public EditorChoices Choices { get; private set; } = null!;

    /// <summary>What can be done to many of them at once.</summary>
    public IReadOnlyList<BulkChoice> Acts { get; private set; } = [];

    /// <summary>How much of those that are translations somebody has to look at.</summary>
    public IReadOnlyDictionary<Guid, int> Stale { get; private set; } = new Dictionary<Guid, int>();
    public DeskClock Time => time;
    public bool SeesOthers => actor.May(Permission.ReadStories);
    public bool MayWrite => actor.May(Permission.Write);

    public Phrase CountWords =>
        (Found.Total, Filter.IsEmpty) switch
        {
            (0, true) => "No stories yet. Start an explainer, or start a story.",
            (0, false) => "No story matches. Use fewer words or filters.",
            var (total, _) => Phrase.Counted(total, "1 story", $"{total:N0} stories"),
        };

    public async Task OnGetAsync(
        [FromQuery] ArticleFilter filter,
        [FromQuery(Name = "page")] int? pageNumber,
        CancellationToken cancel
    )
    {
        // A filter that cannot be read is left out: the list is no form to mend.
        ModelState.Clear();
        Filter = filter;
        Choices = await EditorChoices.ReadAsync(db, [], cancel);
        Acts = await bulk.AllAsync(cancel);
        Found = await listing.ReadAsync(Filter, pageNumber ?? 1, cancel);
        Stale = await stale.CountAsync([.. Found.Rows.Select(r => r.Id)], cancel);
    }

    public string SectionOf(ArticleRow row) =>
        Choices.NameOf(row.SectionId) is { Length: > 0 } name ? name : DeskWords.Say("None");

    public string ChangedWords(ArticleRow row)
    {
        var changed = time.InZone(row.ChangedAt);
        return row.ScheduledFor is not { } at ? changed
            : row.State == ArticleState.Scheduled ? DeskWords.Say($"{changed}, goes live {time.InZone(at)}")
            : DeskWords.Say($"{changed}, changes for readers {time.InZone(at)}");
    }

    public static string FormatOf(ArticleRow row) =>
        StateWords.Of(ArticleFormat.Find(row.Format) ?? ArticleFormat.News);

    public static string LanguageOf(ArticleRow row) => DeskWords.NameOf(row.Language);

    public static string WordsOf(ArticleRow row) =>
        NativeDigits.Set(
            ArticleMarkup
                .Parse(row.Body, Language.Find(row.Language) ?? Language.English)
                .WordCount.ToString("N0", DeskWords.Current.Culture),
            DeskWords.Current
        );
}
