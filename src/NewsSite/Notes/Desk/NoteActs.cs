using NewsSite.Articles.Desk.Writing;

namespace NewsSite.Notes.Desk;

/// <summary>What the forms of the notes page do.</summary>
public sealed class NoteActs(
    WriteNote write,
    AnswerNote answer,
    SettleNote settle,
    DeleteNote delete,
    SuggestWords suggest,
    DecideOnSuggestion decide,
    WithdrawSuggestion withdraw
)
{
    public Task<NoteOutcome?> WriteAsync(OpenStory story, NotesForm form, CancellationToken cancel) =>
        write.ExecuteAsync(story.Id, form.Seen, form.BlockId, form.Text, form.Tell, cancel);

    public Task<NoteOutcome?> AnswerAsync(OpenStory story, Guid note, NotesForm form, CancellationToken cancel) =>
        answer.ExecuteAsync(story.Id, note, form.Text, form.Tell, cancel);

    public async Task<NoteOutcome?> SuggestAsync(OpenStory story, NotesForm form, CancellationToken cancel) =>
        form.BlockId is { } block
            ? await suggest.ExecuteAsync(story.Id, form.Seen, block, form.Words, form.Reason, cancel)
            : null;

    public Task<NoteOutcome?> DecideAsync(OpenStory story, Guid suggestion, NotesForm form, CancellationToken cancel) =>
        decide.ExecuteAsync(story.Id, suggestion, form.Seen, form.ToPicks(), cancel);

    public Task<bool> SettleAsync(Guid story, Guid note, bool isSettled, CancellationToken cancel) =>
        settle.ExecuteAsync(story, note, isSettled, cancel);

    public Task<bool?> DeleteAsync(Guid story, Guid note, CancellationToken cancel) =>
        delete.ExecuteAsync(story, note, cancel);

    public Task<bool?> WithdrawAsync(Guid story, Guid suggestion, CancellationToken cancel) =>
        withdraw.ExecuteAsync(story, suggestion, cancel);
}
