using System.Text;

namespace NewsSite.Core.Audit;

/// <summary>Brings what is recorded into a form that every database gives back exactly: else a hash would not fit later.</summary>
public static class AuditText
{
    /// <summary>Longest text of a change, before or after, in characters.</summary>
    public const int ChangeMaxLength = 2_000;

    /// <returns>The text without NUL and without halves of characters.</returns>
    public static string Storable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    /// <returns>The text, or its beginning and an ellipsis.</returns>
    public static string Brief(string text) =>
        Storable(text.Length <= ChangeMaxLength ? text : text[..(ChangeMaxLength - 1)] + "…");

    /// <returns>The instant to the microsecond.</returns>
    public static DateTime Storable(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
