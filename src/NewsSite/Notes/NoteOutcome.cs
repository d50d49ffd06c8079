using NewsSite.Core.Shared;

namespace NewsSite.Notes;

/// <param name="Problems">Empty when it was written; fields are <c>Text</c>, <c>Tell</c>, <c>Words</c> and <c>Reason</c>.</param>
/// <param name="Path">Site path of where it stands; empty when it was not written.</param>
public sealed record NoteOutcome(IReadOnlyList<Problem> Problems, string Path)
{
    internal static NoteOutcome At(string path) => new([], path);

    internal static NoteOutcome Refused(params IReadOnlyList<Problem> problems) => new(problems, "");
}
