using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Languages;
using NewsSite.Core.Notes;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Notes.Desk;

/// <summary>What colleagues say about a story, paragraph by paragraph, and the other words they suggest.</summary>
[RequestFormLimits(ValueCountLimit = 4_096)]
public sealed class IndexModel(
    EditorDesk desk,
    ReadNotes read,
    Addressees addressees,
    NoteActs acts,
    DeskClock time,
    CurrentActor actor
) : PageModel
{
    private const string KeyForStory = "note-all";

    /// <summary>In a longer story the forms of all paragraphs would be most of a megabyte.</summary>
    private const int MostWithForms = 60;

    [BindProperty]
    public NotesForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public TalkFilter Show { get; set; }

    public OpenStory Story { get; private set; } = null!;
    public StoryTalk Talk { get; private set; } = null!;

    /// <summary>Whom one can tell from a list.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];
    public DeskClock Time => time;
    public bool MayWrite { get; } = actor.May(Permission.Write);
    public string Here => NotePaths.Of(Story.Id);

    /// <summary>Address of an act; afterwards the same part of the notes is shown.</summary>
    public string ActOf(string handler) =>
        Show == TalkFilter.Story ? $"{Here}?handler={handler}" : $"{Here}?handler={handler}&show={Show}";

    public string? ProblemOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    public bool IsMine(Guid accountId) => accountId == actor.AccountId;

    /// <summary>Whether people write at the paragraphs here: lists of what is open or settled are for going through.</summary>
    public bool CanWriteHere => MayWrite && Show == TalkFilter.Story;

    /// <summary>Otherwise a link leads to those of the paragraph one asks for.</summary>
    public bool HasFormsAtEach => Talk.Paragraphs.Count <= MostWithForms;

    public bool Shows(Talk talk) =>
        Show switch
        {
            TalkFilter.Open => talk.Open > 0,
            TalkFilter.Settled => talk.Settled > 0,
            _ => true,
        };

    public NoteBox BoxForStory => new(this, KeyForStory, Here, "Note on the whole story", "Add the note");

    public NoteBox BoxForAnswer(Note note) =>
        new(this, NotesForm.KeyOfAnswer(note.Id), $"{ActOf("Reply")}&note={note.Id}", "Your answer", "Answer");

    public (NoteBox Note, NoteBox Words) BoxesFor(ParagraphTalk paragraph)
    {
        var (id, place) = (paragraph.Block.Id, paragraph.Place);
        return (
            new(this, KeyOf("note", id), Here, $"Note on paragraph {place}", "Add the note", id),
            new(
                this,
                KeyOf("words", id),
                ActOf("Suggest"),
                $"Other words for paragraph {place}",
                "Suggest these words",
                id,
                paragraph.Block.Text
            )
        );
    }

    /// <param name="paragraph">Number of the paragraph to write about, from 1, as the editor counts them.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, int? paragraph, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } story)
        {
            return NotFound();
        }

        await ReadAsync(story, cancel);
        if (paragraph is { } place && Talk.Paragraphs.FirstOrDefault(p => p.Place == place) is { } found)
        {
            Form.Key = KeyOf("note", found.Block.Id);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        WriteAsync(id, story => acts.WriteAsync(story, Form, cancel), "The note is written.", cancel);

    public Task<IActionResult> OnPostReplyAsync(Guid id, Guid note, CancellationToken cancel) =>
        WriteAsync(id, story => acts.AnswerAsync(story, note, Form, cancel), "The answer is written.", cancel);

    public Task<IActionResult> OnPostSuggestAsync(Guid id, CancellationToken cancel) =>
        WriteAsync(id, story => acts.SuggestAsync(story, Form, cancel), "The suggestion is made.", cancel);

    public Task<IActionResult> OnPostDecideAsync(Guid id, Guid suggestion, CancellationToken cancel) =>
        WriteAsync(id, story => acts.DecideAsync(story, suggestion, Form, cancel), "Decided, and saved.", cancel);

    public async Task<IActionResult> OnPostSettleAsync(Guid id, Guid note, bool settled, CancellationToken cancel)
    {
        if (!await acts.SettleAsync(id, note, settled, cancel))
        {
            return NotFound();
        }

        this.Say(settled ? "The note is settled." : "The note is open again.");
        return Back($"{NotePaths.Of(id)}#note-{note}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, Guid note, CancellationToken cancel) =>
        Told(
            id,
            await acts.DeleteAsync(id, note, cancel),
            "The note is deleted.",
            "Somebody has answered this note meanwhile, so it stays. You can settle it."
        );

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid suggestion, CancellationToken cancel) =>
        Told(
            id,
            await acts.WithdrawAsync(id, suggestion, cancel),
            "The suggestion is withdrawn.",
            "Somebody has decided on this suggestion meanwhile."
        );

    internal static string KeyOf(string what, BlockId block) => $"{what}-{block.Revision}-{block.Place}";

    private IActionResult Told(Guid id, bool? isDone, Phrase done, Phrase tooLate)
    {
        if (isDone is not { } worked)
        {
            return NotFound();
        }

        this.Say(worked ? done : tooLate);
        return Back(NotePaths.Of(id));
    }

    /// <param name="path">Of the notes, or of one among them.</param>
    private RedirectResult Back(string path) =>
        Redirect(
            Show == TalkFilter.Story ? path : path.Replace("/notes", $"/notes?show={Show}", StringComparison.Ordinal)
        );

    private async Task<IActionResult> WriteAsync(
        Guid id,
        Func<OpenStory, Task<NoteOutcome?>> write,
        Phrase done,
        CancellationToken cancel
    )
    {
        if (await desk.OpenAsync(id, cancel) is not { } story || await write(story) is not { } outcome)
        {
            return NotFound();
        }

        if (outcome.Problems.Count == 0)
        {
            this.Say(done);
            return Back(outcome.Path);
        }

        // Words may have come in meanwhile: they are shown as they are now.
        await ReadAsync((await desk.OpenAsync(id, cancel))!, cancel);
        KeepInSight();
        foreach (var problem in outcome.Problems)
        {
            var field = problem.Field is null ? "" : $"{Form.Key}-{problem.Field.ToLowerInvariant()}";
            ModelState.AddProblem(field, problem.Message);
        }

        return Page();
    }

    private async Task ReadAsync(OpenStory story, CancellationToken cancel)
    {
        Story = story;
        Talk = await read.ExecuteAsync(story.Latest, cancel);
        Colleagues = MayWrite ? await addressees.ForAsync(story.Article, cancel) : [];
    }

    /// <summary>What was about a paragraph or a note that is gone has no form any more: what was typed is at the top.</summary>
    private void KeepInSight()
    {
        var isParagraphGone = Form.BlockId is { } block && Talk.Paragraphs.All(p => p.Block.Id != block);
        if (isParagraphGone || Form.Answered is { } note && !Talk.Has(note))
        {
            (Form.Key, Form.Text) = (KeyForStory, Form.Text ?? Form.Words);
        }

        // There every form has its place.
        Show = TalkFilter.Story;
    }
}
