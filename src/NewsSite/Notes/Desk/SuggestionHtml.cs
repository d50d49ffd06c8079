using Microsoft.AspNetCore.Html;
using NewsSite.Core.Notes;
using NewsSite.Shared.Comparing;

namespace NewsSite.Notes.Desk;

/// <summary>What a suggestion takes out and puts in, marked as in the history.</summary>
public static class SuggestionHtml
{
    public static IHtmlContent Of(SuggestedWords words) => DiffHtml.Of(words.Runs.SelectMany(Pieces));

    public static IHtmlContent Of(WordRun run) => DiffHtml.Of(Pieces(run));

    private static IEnumerable<DiffPiece> Pieces(WordRun run) =>
        !run.IsChange
            ? [new(DiffKind.Same, run.Present)]
            : new DiffPiece[] { new(DiffKind.Deleted, run.Present), new(DiffKind.Inserted, run.Suggested) }.Where(p =>
                p.Text.Length > 0
            );
}
