using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.StandingPages;
using NewsSite.Shared;

namespace NewsSite.StandingPages.Reader;

/// <summary>A page that is nothing but words of the newsroom.</summary>
public abstract class StandingModel(ReaderFrame frame, ReadStandingPage read, StandingPageKind kind) : ReaderPage(frame)
{
    public string Title => Words[$"standing.{kind.Key()}"];
    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.ExecuteAsync(kind, Language, cancel) is not { } text)
        {
            return NotFound();
        }

        Html = text.Html;
        Head.Title = Title;
        Head.Description = text.Opening;
        Head.CanonicalPath = Paths.Standing(kind);
        Head.Translations = await Frame.EditionsWithAsync(kind, cancel);
        return Page();
    }
}
