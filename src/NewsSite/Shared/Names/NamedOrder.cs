using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared.Names;

/// <summary>Names at the desk stand in the order of the language that is spoken.</summary>
public static class NamedOrder
{
    public static IOrderedEnumerable<T> ByName<T>(this IEnumerable<T> entries, Func<T, LocalizedText> name)
    {
        var language = DeskWords.Current;
        return entries.OrderBy(e => name(e).In(language), language.Sorting);
    }
}
