namespace NewsSite.Accounts.Freezing;

public sealed class FreezeForm
{
    private const int NoteMaxLength = 1_000;

    public string? Note { get; set; }

    internal string? ProblemOfNote =>
        Note?.Length > NoteMaxLength ? $"Write at most {NoteMaxLength:N0} characters." : null;
}
