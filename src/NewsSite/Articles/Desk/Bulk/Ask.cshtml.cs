using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Bulk;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk.Bulk;

/// <summary>Says what an act on many stories would do, and to which of them, before it is done.</summary>
[ForAudience(Audience.Writer)]
public sealed class AskModel(BulkChoices choices, ReadFacts facts, DoBulkAct act, CurrentActor actor) : PageModel
{
    [BindProperty]
    public BulkForm Form { get; set; } = new();

    public IReadOnlyList<BulkChoice> Choices { get; private set; } = [];

    /// <summary>Null until it is chosen.</summary>
    public BulkChoice? Choice { get; private set; }
    public IReadOnlyList<StoryFacts> Can { get; private set; } = [];
    public IReadOnlyList<(StoryFacts Story, Phrase Why)> Cannot { get; private set; } = [];

    /// <summary>How many of the chosen are not there for this person.</summary>
    public int Missing { get; private set; }
    public Phrase Question => BulkWords.Ask(Choice!, Can.Count);
    public string ListPath => $"/desk/articles{(Form.Back?.StartsWith('?') == true ? Form.Back : "")}";

    public IActionResult OnGet() => Redirect("/desk/articles");

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ShowAsync(Form.Stories, cancel);

    public async Task<IActionResult> OnPostDoAsync(CancellationToken cancel)
    {
        var chosen = Form.Chosen.Select(ChosenStory.Read).OfType<ChosenStory>().ToList();
        var ids = chosen.Select(c => c.Id).ToList();
        if (await choices.FindAsync(Form.Act, cancel) is not { } choice || chosen.Count is 0 or > BulkAct.MostStories)
        {
            return await ShowAsync(ids, cancel);
        }

        if (choice.Kind == BulkKind.Withdraw)
        {
            ModelState.AddProblems(WithdrawArticle.ProblemsOf(Form.Reason ?? "", null));
        }

        return ModelState.IsValid
            ? Redirect($"/desk/articles/bulk/{await act.ExecuteAsync(choice, chosen, Form.Reason ?? "", cancel)}")
            : await ShowAsync(ids, cancel);
    }

    private async Task<IActionResult> ShowAsync(List<Guid> ids, CancellationToken cancel)
    {
        Choices = await choices.AllAsync(cancel);
        Choice = Choices.FirstOrDefault(c => c.Key == Form.Act);
        var stories = await facts.ReadAsync(ids, cancel);
        Missing = ids.Distinct().Count() - stories.Count;
        AddProblems(ids.Count);
        if (Choice is not { } choice || ids.Count > BulkAct.MostStories)
        {
            (Choice, Can) = (null, stories);
            return Page();
        }

        var told = stories.Select(s => (Story: s, Why: actor.WhyNot(choice, s))).ToList();
        Can = [.. told.Where(t => t.Why is null).Select(t => t.Story)];
        Cannot = [.. told.Where(t => t.Why is not null).Select(t => (t.Story, t.Why!))];
        return Page();
    }

    private void AddProblems(int chosen)
    {
        if (chosen == 0)
        {
            ModelState.AddProblem("", "No story is chosen. Go back to the list and tick some.");
        }
        else if (chosen > BulkAct.MostStories)
        {
            ModelState.AddProblem(
                "",
                $"{chosen} stories are chosen. At most {BulkAct.MostStories} can be changed at once: untick some."
            );
        }
        else if (Choice is null)
        {
            ModelState.AddProblem("Form.Act", "Choose what to do with them.");
        }
    }

    public sealed class BulkForm
    {
        /// <summary>Key of the choice.</summary>
        public string? Act { get; set; }

        /// <summary>As they were ticked in the list.</summary>
        public List<Guid> Stories { get; set; } = [];

        /// <summary>As this page showed them.</summary>
        public List<string> Chosen { get; set; } = [];
        public string? Reason { get; set; }

        /// <summary>What the list was narrowed to, as its address says it.</summary>
        public string? Back { get; set; }
    }
}
