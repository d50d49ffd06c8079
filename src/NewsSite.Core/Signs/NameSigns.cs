using NewsSite.Core.Shared;

namespace NewsSite.Core.Signs;

/// <summary>A name must be what it looks like: it stands in lists and letters beside other names.</summary>
public static class NameSigns
{
    /// <param name="noun">Of what is named, for the codes, such as <c>account</c>.</param>
    /// <param name="field">The form field to say it beside.</param>
    /// <returns>Null when the name hides nothing.</returns>
    public static Problem? ProblemOf(string name, string noun, string field) =>
        HiddenSigns.FirstIn(name) is { } hidden
            ? new(
                $"{noun}.name-hidden-letters",
                $"There is a sign in the name that nobody sees: {hidden.Code} ({hidden.Name}). Type the name anew.",
                field
            )
        : LookAlikes.FirstIn(name) is { } mixed
            ? new(
                $"{noun}.name-look-alike",
                $"“{mixed.Word}” mixes {mixed.FirstName} and {mixed.SecondName} letters that look alike. Type the name in one script.",
                field
            )
        : null;
}
