using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.StandingPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.StandingPages.Reader;

public sealed class CorrectionsModel(ReaderFrame frame, ReadStandingPage read, ReadCorrections corrections)
    : ReaderPage(frame)
{
    private const StandingPageKind Kind = StandingPageKind.Corrections;

    /// <summary>Null when the newsroom says nothing before its corrections.</summary>
    public StandingText? Opening { get; private set; }
    public PageOf<CorrectedStory> Corrected { get; private set; } = null!;
    public override bool IsLong => Corrected.Items.Count > 0;

    public string PathOf(int number) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Paths.Standing(Kind)}{(number == 1 ? "" : $"?page={number}")}"
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Opening = await read.ExecuteAsync(Kind, Language, cancel);
        if (
            await corrections.ExecuteAsync(Language, PageNumber.Of(Request), cancel) is not { } page
            || (Opening is null && page.Total == 0)
        )
        {
            return NotFound();
        }

        Corrected = page;
        var title = Words["standing.corrections"];
        Head.Title = page.Number == 1 ? title : $"{title} – {Words.Format("listing.page", page.Number)}";
        Head.Description = Opening?.Opening ?? "";
        Head.CanonicalPath = PathOf(page.Number);
        Head.Translations = page.Number == 1 ? await Frame.EditionsWithAsync(Kind, cancel) : Head.Translations;
        return Page();
    }
}
