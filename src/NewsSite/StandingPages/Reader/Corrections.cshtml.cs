using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.StandingPages.Reader;

public sealed class CorrectionsModel(ReaderFrame frame, ReadStandingPage read, ReadCorrections corrections)
    : WalkedPage(frame)
{
    private const StandingPageKind Kind = StandingPageKind.Corrections;

    /// <summary>Null when the newsroom says nothing before its corrections.</summary>
    public StandingText? Opening { get; private set; }
    public ListPage<CorrectedStory> Corrected { get; private set; } = null!;
    public override bool IsLong => Corrected.Items.Count > 0;

    public string Path => Paths.Standing(Kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsAskedByNumber)
        {
            return RedirectPermanent(Path);
        }

        Opening = await read.ExecuteAsync(Kind, Language, cancel);
        if (
            !TryReadPlace(out var after)
            || await corrections.ExecuteAsync(Language, after, cancel) is not { } page
            || (Opening is null && page.Items.Count == 0)
        )
        {
            return NotFound();
        }

        Corrected = page;
        Describe(
            page,
            Words["standing.corrections"],
            Path,
            place => DayWords.Of(DateOnly.FromDateTime(place.At), Language)
        );
        Head.Description = Opening?.Opening ?? "";
        Head.Translations = page.IsFirst ? await Frame.EditionsWithAsync(Kind, cancel) : Head.Translations;
        return Page();
    }
}
