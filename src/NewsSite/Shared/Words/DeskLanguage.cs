using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Languages;

namespace NewsSite.Shared.Words;

/// <summary>In which language a page of the newsroom speaks: the one its reader chose, else the first of their browser's that it can.</summary>
public static class DeskLanguage
{
    private static readonly string[] Places = ["/desk", "/admin", "/account"];

    /// <summary>After those who enter are known.</summary>
    public static void UseDeskLanguage(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (Places.Any(place => context.Request.Path.StartsWithSegments(place)))
                {
                    DeskWords.Speak(Of(context));
                }

                await next(context);
            }
        );

    private static Language Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentActor>().Language
        ?? context
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Spoken(l.Value.ToString()))
            .FirstOrDefault(l => l is not null)
        ?? Language.English;

    /// <param name="tag">Such as <c>fr-CA</c>, which French answers.</param>
    private static Language? Spoken(string tag) =>
        PhraseBook.Languages.FirstOrDefault(l => Is(tag, l.Tag))
        ?? PhraseBook.Languages.FirstOrDefault(l => Is(tag.Split('-')[0], l.Tag));

    private static bool Is(string asked, string tag) => string.Equals(asked, tag, StringComparison.OrdinalIgnoreCase);
}
