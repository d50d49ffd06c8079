using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Search.Engines;
using NewsSite.Stories;

namespace NewsSite.Search;

/// <summary>What someone who has typed a few letters may be looking for: names of sections, topics and people, and headlines.</summary>
/// <remarks>Only what stands in published stories of that language.</remarks>
public sealed class SuggestStories(NewsDb db)
{
    private const int MostSuggestions = 8;
    private const int MostNames = 1000;
    private const int FewestLetters = 2;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public async Task<IResult> AnswerAsync(string language, string typed, CancellationToken cancel) =>
        Results.Text(
            JsonSerializer.Serialize(await ExecuteAsync(Language.Find(language)!, typed, cancel), Json),
            "application/json; charset=utf-8"
        );

    public async Task<IReadOnlyList<string>> ExecuteAsync(Language language, string typed, CancellationToken cancel)
    {
        var words = new SearchWords(typed, SearchEngine.Of(db));
        if (words.All.Sum(w => w.Length) < FewestLetters)
        {
            return [];
        }

        var names = await NamesAsync(language, cancel);
        return
        [
            .. names
                .Select(n => n.In(language))
                .Where(name => words.AllBegin(name))
                .Concat(await HeadlinesAsync(words, language, cancel))
                .Distinct(StringComparer.CurrentCultureIgnoreCase)
                .Take(MostSuggestions),
        ];
    }

    private async Task<IReadOnlyList<LocalizedText>> NamesAsync(Language language, CancellationToken cancel)
    {
        var published = db.PublishedArticles.In(language);
        var sections = db.Sections.Where(s => published.Any(a => a.SectionId == s.Id)).OrderBy(s => s.Order);
        var topics = db
            .Topics.Where(t => published.Any(a => a.Topics.Any(x => x.TopicId == t.Id)))
            .OrderBy(t => t.Slug);
        var people = db
            .People.Where(p => published.Any(a => a.Credits.Any(c => c.PersonId == p.Id)))
            .OrderBy(p => p.Slug);
        return
        [
            .. await sections.Take(MostNames).Select(s => s.Name).ToListAsync(cancel),
            .. await topics.Take(MostNames).Select(t => t.Name).ToListAsync(cancel),
            .. await people.Take(MostNames).Select(p => p.Name).ToListAsync(cancel),
        ];
    }

    private Task<List<string>> HeadlinesAsync(SearchWords words, Language language, CancellationToken cancel) =>
        db
            .Database.SqlQuery<string>(
                SearchEngine.Of(db).Headlines(words.MatchingHeadline, language.Tag, MostSuggestions)
            )
            .ToListAsync(cancel);
}
