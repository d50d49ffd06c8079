using NewsSite.Core.Languages;

namespace NewsSite.Accounts.Freezing;

public sealed class FreezeForm
{
    private const int NoteMaxLength = 1_000;

    public string? Note { get; set; }

    internal Phrase? ProblemOfNote =>
        Note?.Length > NoteMaxLength ? (Phrase)$"Write at most {NoteMaxLength:N0} characters." : null;
}
