using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>Where on the editor's page a finding leads.</summary>
public static class FindingAnchors
{
    /// <returns>Id of an element of the page.</returns>
    public static string Of(Problem problem) =>
        problem.Field switch
        {
            null => "story-heading",
            "Lead" => "lead",
            var field => $"Form_{field}",
        };

    /// <summary>From another page: the editor, with the cursor at the line.</summary>
    public static string AddressOf(Problem problem, Guid articleId) =>
        problem.Line is > 0 and var line
            ? $"/desk/articles/{articleId}?line={line}#{Of(problem)}"
            : $"/desk/articles/{articleId}#{Of(problem)}";

    public static Phrase Words(Problem problem) =>
        problem.Line is > 0 and var line ? (Phrase)$"Line {line}: {problem.Message}" : problem.Message;
}
