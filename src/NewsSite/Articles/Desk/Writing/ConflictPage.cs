using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Articles.Desk.Comparing;
using NewsSite.Core.Languages;
using NewsSite.Shared.Forms;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>Two versions of one story to decide between, whatever page one was saved on: the editor takes the answer.</summary>
/// <param name="Form">What was typed, as the editor sends it.</param>
/// <param name="Picks">What was decided so far.</param>
public sealed record ConflictPage(OpenStory Story, SaveConflict Conflict, ArticleForm Form, PicksForm Picks)
{
    /// <returns>What to say beside a row that nothing was chosen for; null where all is well.</returns>
    public Phrase? Undecided(ConflictRow row) =>
        !Picks.WereAsked || Picks.TakenOf(row.Key) is not null ? null : (Phrase)"Choose which version stays, or both.";

    /// <summary>Says at each row that is undecided that it is.</summary>
    public void AskIn(ModelStateDictionary state)
    {
        foreach (var (row, at) in Conflict.Rows.Select((row, at) => (row, at)))
        {
            if (Undecided(row) is { } problem)
            {
                state.AddProblem($"Picks.Rows[{at}].Take", $"{row.Difference.Label}: {problem}");
            }
        }
    }
}
