using System.ComponentModel.DataAnnotations;
using NewsSite.Core.Articles;
using NewsSite.Core.Signs;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>One row of credits. An empty name means that there is none.</summary>
public sealed class CreditForm : IValidatableObject
{
    public string? Name { get; set; }
    public CreditRole Role { get; set; }
    public Guid? ServiceId { get; set; }

    /// <summary>Whom the row named when the page was made; holds as long as the name was not changed.</summary>
    public Guid? PersonId { get; set; }
    public string? PersonName { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name);

    public bool NamesSamePerson => PersonId is not null && Name?.Trim() == PersonName?.Trim();

    /// <summary>A name that is new becomes a person; one that is stored already is shown for what it is.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        !NamesSamePerson && NameSigns.ProblemOf(Name?.Trim() ?? "", "person", nameof(Name)) is { } problem
            ? [new ValidationResult(DeskWords.Say(problem.Message), [nameof(Name)])]
            : [];

    public static CreditForm Of(Credit credit, EditorChoices choices)
    {
        var name = choices.NameOf(credit.PersonId);
        return new()
        {
            Name = name,
            Role = credit.Role,
            ServiceId = credit.ServiceId,
            PersonId = credit.PersonId,
            PersonName = name,
        };
    }
}
