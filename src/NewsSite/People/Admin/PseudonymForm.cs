namespace NewsSite.People.Admin;

public sealed class PseudonymForm
{
    public string? Pseudonym { get; set; }
    public Guid[] People { get; set; } = [];

    internal static string Done(int stories) =>
        stories switch
        {
            0 => "The name is replaced. No story had it.",
            1 => "The name is replaced, in 1 story too.",
            _ => $"The name is replaced, in {stories} stories too.",
        };
}
