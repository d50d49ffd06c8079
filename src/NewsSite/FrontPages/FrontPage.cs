using NewsSite.Core.Articles;
using NewsSite.Stories;

namespace NewsSite.FrontPages;

/// <summary>A home page: every story on it once.</summary>
public sealed record FrontPage(
    StoryCard? Lead,
    IReadOnlyList<StoryCard> LeadBullets,
    IReadOnlyList<StoryCard> Top,
    IReadOnlyList<StoryCard> TextOnly,
    IReadOnlyList<StoryCard> Explainers,
    IReadOnlyList<StoryCard> Latest
)
{
    private const int MostBullets = 2;
    private const int MostTop = 3;
    private const int MostTextOnly = 3;
    private const int MostExplainers = 3;
    private const int MostLatest = 8;

    /// <summary>How many of the newest stories, and of the newest explainers, fill the fullest page.</summary>
    public const int NewestNeeded = 1 + MostBullets + MostTop + MostTextOnly + MostExplainers + MostLatest;

    public bool IsEmpty => Lead is null;

    /// <param name="chosen">The story an editor put at the top; null leaves it to the news.</param>
    /// <param name="newest">Newest first.</param>
    /// <param name="explainers">Newest first; may repeat what is among the newest.</param>
    public static FrontPage Compose(
        StoryCard? chosen,
        IReadOnlyList<StoryCard> newest,
        IReadOnlyList<StoryCard> explainers
    )
    {
        var lead =
            chosen ?? newest.FirstOrDefault(s => s.Picture is not null) ?? (newest is [var first, ..] ? first : null);
        var page = new Picker(newest, lead);
        var band = page.Pick(explainers, MostExplainers);
        // With few stories in the paper, bullets would empty the river under them.
        var bullets =
            page.Left > MostTop + MostTextOnly
                ? page.Pick(newest, MostBullets, s => s.Section.Id == lead!.Section.Id && !IsExplainer(s))
                : [];
        var top = page.Pick(newest.OrderByDescending(s => s.Picture is not null), MostTop);
        // What is latest goes before the row of text, unless there would be none of either.
        var latest = page.Pick(newest, Math.Clamp(page.Left - MostTextOnly, 0, MostLatest));
        return new(lead, bullets, top, page.Pick(newest, MostTextOnly), band, latest);
    }

    private static bool IsExplainer(StoryCard card) => card.Story.Format == ArticleFormat.Explainer.Key;

    /// <summary>Hands out each story once.</summary>
    private sealed class Picker(IReadOnlyList<StoryCard> newest, StoryCard? lead)
    {
        private readonly HashSet<long> _used = lead is null ? [] : [lead.Story.Id];

        public int Left => newest.Count(s => !_used.Contains(s.Story.Id));

        public List<StoryCard> Pick(IEnumerable<StoryCard> from, int most, Func<StoryCard, bool>? fits = null)
        {
            var picked = from.Where(s => !_used.Contains(s.Story.Id) && fits?.Invoke(s) != false).Take(most).ToList();
            _used.UnionWith(picked.Select(s => s.Story.Id));
            return picked;
        }
    }
}
