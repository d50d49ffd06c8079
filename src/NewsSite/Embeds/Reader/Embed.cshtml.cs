using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Embeds.Reader;

/// <summary>A story as other sites show it in a frame: no script, no cookie, and a link that leads here.</summary>
[ShownAnywhere]
public sealed class EmbedModel(NewsDb db, StoryCards cards, ReaderFrame frame, EmbedStylesheet stylesheet) : PageModel
{
    public StoryCard Card { get; private set; } = null!;
    public Language Edition { get; private set; } = Language.English;
    public string Css => stylesheet.Css;
    public string Paper => frame.Newsroom.NameIn(Edition);
    public string Address => frame.Address.Of(Card.Story.Path);
    public NewsDates Dates => new(Edition, frame.Newsroom.Zone);

    /// <summary>The smallest file that every browser reads; null without a picture.</summary>
    public (string Address, int? Width, int? Height)? Picture =>
        Card.Picture is not { } facts ? null
        : facts.Renditions.Where(r => r.ContentType == "image/jpeg").MinBy(r => r.WidthPixels) is { } small
            ? (small.Address, small.WidthPixels, small.HeightPixels)
        : (facts.Address, facts.WidthPixels, facts.HeightPixels);

    public async Task<IActionResult> OnGetAsync(string language, string slug, CancellationToken cancel)
    {
        Edition = Language.Find(language)!;
        var found = await cards.ReadAsync(
            db.PublishedArticles.LiveAt(Edition.Tag, slug).OrderBy(s => s.Id).Take(1),
            cancel
        );
        if (found is not [var card])
        {
            return NotFound();
        }

        Card = card;
        return Page();
    }
}
