using NewsSite.Core.Languages;

namespace NewsSite.Core.Markup.Typography;

/// <summary>Sets plainly typed text as a printer would: quotation marks, apostrophes, dashes, ellipses, spaces.</summary>
public static class SmartText
{
    /// <summary>For texts without markup: headlines, standfirsts, captions of cards.</summary>
    public static string Set(string text, Language language)
    {
        var setting = new Setting(text, language.Typography);
        return setting.Edits.Count == 0 ? text : setting.Apply(0, text.Length);
    }
}
