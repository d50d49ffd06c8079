using NewsSite.Core.Languages;

namespace NewsSite.People.Admin;

public sealed class PseudonymForm
{
    public string? Pseudonym { get; set; }
    public Guid[] People { get; set; } = [];

    internal static Phrase Done(int stories) =>
        stories == 0
            ? "The name is replaced. No story had it."
            : Phrase.Counted(
                stories,
                "The name is replaced, in 1 story too.",
                $"The name is replaced, in {stories} stories too."
            );
}
