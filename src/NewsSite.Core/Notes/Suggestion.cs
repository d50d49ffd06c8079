using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Notes;

/// <summary>Other words that somebody proposes for a paragraph. They get into the story when whoever may change it takes them.</summary>
public sealed class Suggestion
{
    public const int WordsMaxLength = 20_000;
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>Of the revision that its writer saw.</summary>
    public required int Number { get; init; }
    public required BlockId Block { get; init; }

    /// <summary>What the paragraph said then.</summary>
    public required string Said { get; set; }

    /// <summary>Empty: the paragraph should go.</summary>
    public required string Words { get; set; }

    /// <summary>May be empty.</summary>
    public required string Reason { get; set; }
    public required Guid ById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public SuggestionState State { get; private set; } = SuggestionState.Open;
    public Guid? ClosedById { get; private set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    public bool IsOpen => State == SuggestionState.Open;

    /// <param name="taken">How many of its changes.</param>
    /// <param name="changes">How many there were; none where the paragraph came to say the same by itself.</param>
    /// <param name="isThere">Whether there is a paragraph still that could say it.</param>
    public void Decide(int taken, int changes, bool isThere, Guid byId, DateTime now) =>
        Close(
            !isThere ? SuggestionState.Refused
                : taken == changes ? SuggestionState.Taken
                : taken == 0 ? SuggestionState.Refused
                : SuggestionState.TakenInPart,
            byId,
            now
        );

    public void Withdraw(DateTime now) => Close(SuggestionState.Withdrawn, ById, now);

    /// <exception cref="InvalidOperationException">Somebody decided before.</exception>
    private void Close(SuggestionState state, Guid byId, DateTime now)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("What was decided on is not decided again.");
        }

        (State, ClosedById, ClosedAt) = (state, byId, now);
    }
}
