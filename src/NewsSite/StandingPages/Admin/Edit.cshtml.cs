using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.StandingPages.Admin;

public sealed class EditModel(NewsDb db, WriteStandingPage write, IOptions<NewsroomOptions> newsroom) : PageModel
{
    private const string List = "/admin/pages";

    [BindProperty]
    public StandingForm Form { get; set; } = new();

    public StandingPageKind Kind { get; private set; }
    public Language Edition { get; private set; } = Language.English;
    public string ReaderPath => new ReaderPaths(Edition, newsroom.Value.DefaultLanguage).Standing(Kind);

    public async Task<IActionResult> OnGetAsync(string kind, string language, CancellationToken cancel)
    {
        if (!Finds(kind, language))
        {
            return NotFound();
        }

        var page = await db
            .StandingPages.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Kind == Kind && p.Language == Edition.Tag, cancel);
        Form.Body = page?.Body;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string language, CancellationToken cancel)
    {
        if (!Finds(kind, language))
        {
            return NotFound();
        }

        ModelState.AddProblems(await write.ExecuteAsync(Kind, Edition, Form.Body ?? "", cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say("Saved. Readers have it.");
        return LocalRedirect($"{List}/{kind}/{Edition.Tag}");
    }

    private bool Finds(string kind, string language)
    {
        var edition = newsroom.Value.Languages.FirstOrDefault(e => e == Language.Find(language));
        if (StandingPageKinds.Find(kind) is not { } found || edition is null)
        {
            return false;
        }

        (Kind, Edition) = (found, edition);
        return true;
    }

    public sealed class StandingForm
    {
        public string? Body { get; set; }
    }
}
