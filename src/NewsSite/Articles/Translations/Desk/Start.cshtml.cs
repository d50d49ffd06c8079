using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Translations.Desk;

/// <summary>Starts a translation of any story that readers have: also for those on whose desk the original is not.</summary>
[ForAudience(Audience.Writer)]
public sealed class StartModel(FindStory find, StartTranslation start, IOptions<NewsroomOptions> newsroom) : PageModel
{
    [BindProperty]
    public StartForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Languages =>
        newsroom.Value.Languages.Select(l => new SelectListItem(DeskWords.NameOf(l), l.Tag));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (story, unknown) = await find.ExecuteAsync(Form.Address, cancel);
        if (unknown is not null)
        {
            ModelState.AddProblems([unknown]);
            return Page();
        }

        var started = await start.ExecuteAsync(story!.Value, Form.Language, cancel);
        if (started.Id is { } draft)
        {
            return Redirect(SideBySideModel.PathOf(draft));
        }

        ModelState.AddProblems(started.Problems);
        return Page();
    }

    public sealed class StartForm
    {
        public string? Address { get; set; }
        public string? Language { get; set; }
    }
}
