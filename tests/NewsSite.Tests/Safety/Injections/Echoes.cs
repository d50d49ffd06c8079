using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Names that pages read from the query string, by reflection: a new one joins by itself.</summary>
internal static class Echoes
{
    /// <summary>Plain values of handlers, and what is bound on GET, with dots for what lies in a form.</summary>
    public static IReadOnlyList<string> QueryNames { get; } =
    [
        .. typeof(NewsDb)
            .Assembly.GetTypes()
            .Where(t => typeof(PageModel).IsAssignableFrom(t))
            .SelectMany(OfPage)
            .Append("returnUrl")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All names at once; and the one that chooses the handler, for a page without a handler reads nothing else.</summary>
    public static IEnumerable<string> QueriesOf(string text)
    {
        var value = Uri.EscapeDataString(text);
        return [string.Join('&', QueryNames.Select(name => $"{name}={value}")), $"handler={value}"];
    }

    private static IEnumerable<string> OfPage(Type page) =>
        page.GetMethods()
            .Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal))
            .SelectMany(m => m.GetParameters())
            .Where(p => p.ParameterType != typeof(CancellationToken))
            .SelectMany(p => OfValue(p.Name!, p.ParameterType))
            .Concat(
                page.GetProperties()
                    .Where(p => p.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet == true)
                    .SelectMany(p =>
                        OfValue(p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name, p.PropertyType)
                    )
            );

    private static IEnumerable<string> OfValue(string name, Type type) =>
        type.Assembly == typeof(NewsDb).Assembly && type.IsClass
            ? type.GetProperties().Where(p => p.CanWrite).SelectMany(p => (string[])[p.Name, $"{name}.{p.Name}"])
            : [name];
}
