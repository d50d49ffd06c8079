using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>A story with one text in all that an editor writes: a field that is added later is among them.</summary>
internal static class InfectedContent
{
    /// <summary>Chosen from lists.</summary>
    private static readonly string[] Chosen = [nameof(ArticleContent.Language), nameof(ArticleContent.Format)];

    public static async Task<ArticleContent> OfAsync(NewsDb db, string text, int number)
    {
        var pack = number % Corpus.Packs.Count;
        var person = await db.People.SingleAsync(p => p.Slug == InfectedRows.SlugOf(pack));
        var service = await db.Services.SingleAsync(s => s.Slug == InfectedRows.SlugOf(pack));
        var lead = new LeadMedia(InfectedRows.PictureOf(number));
        Fill(lead, text, nameof(LeadMedia.Name));
        var content = new ArticleContent
        {
            Headline = "",
            Language = "en",
            SectionId = (await db.Sections.SingleAsync(s => s.Slug == InfectedRows.SlugOf(pack))).Id,
            TopicIds = [(await db.Topics.SingleAsync(t => t.Slug == InfectedRows.SlugOf(pack))).Id],
            Credits = [new Credit(person.Id, CreditRole.Author, service.Id), new Credit(person.Id, CreditRole.Editor)],
            Lead = lead,
        };
        Fill(content, text, Chosen);
        return content with { Slug = Slug.From($"{text} {number}"), Body = Body(text, number) };
    }

    private static void Fill(object record, string text, params string[] except)
    {
        var fields = record.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public);
        foreach (var field in fields.Where(f => f.PropertyType == typeof(string) && !except.Contains(f.Name)))
        {
            field.SetValue(record, text);
        }
    }

    private static string Body(string text, int number)
    {
        var line = text.ReplaceLineEndings(" ");
        return $"""
            {text}

            ## {line}

            - {line}

            [{line}](https://example.org/) [words](<{line}>)

            ::: figure {InfectedRows.PictureOf(number)}
            alt: {line}
            caption: {line}
            credit: {line}
            :::

            ::: quote
            by: {line}
            link: {line}

            {line}
            :::

            ::: aside {line}
            {line}
            :::

            ::: post
            handle: {line}
            network: {line}
            link: {line}
            date: {line}

            {line}
            :::

            ::: table {line}
            | {line} |
            |---|
            | {line} |
            :::
            """;
    }
}
