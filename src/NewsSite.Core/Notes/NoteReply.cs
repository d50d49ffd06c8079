namespace NewsSite.Core.Notes;

/// <summary>An answer to a note. Answers are not answered: all of them stand under the note.</summary>
public sealed class NoteReply
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NoteId { get; init; }

    /// <summary>At most <see cref="Note.TextMaxLength"/> characters.</summary>
    public required string Text { get; set; }
    public required IReadOnlyList<Guid> MentionedIds { get; init; }
    public required Guid ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
