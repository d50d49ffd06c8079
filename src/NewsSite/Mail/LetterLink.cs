namespace NewsSite.Mail;

/// <summary>An address among the words of a letter. It stays as it is: marks of direction around it, or digits of another script in it, would lead nowhere.</summary>
/// <param name="Address">Full.</param>
public sealed record LetterLink(string Address)
{
    public override string ToString() => Address;
}
