using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Notes;

/// <summary>Writing on the page of notes, as somebody without script does.</summary>
internal static class NotePages
{
    /// <param name="form">Id of the form: <c>note-1-0</c> is that of the first paragraph of revision 1.</param>
    public static Task<DeskAnswer> NoteAsync(
        this DeskBrowser browser,
        Guid id,
        string form,
        string text,
        params (string Name, string? Value)[] more
    ) => browser.PostFormAsync($"/desk/articles/{id}/notes", $"#{form}", [("Form.Text", text), .. more]);

    public static Task<DeskAnswer> SuggestAsync(this DeskBrowser browser, Guid id, string form, string words) =>
        browser.PostFormAsync(
            $"/desk/articles/{id}/notes",
            $"#{form}",
            ("Form.Words", words),
            ("Form.Reason", "Reads better.")
        );
}
