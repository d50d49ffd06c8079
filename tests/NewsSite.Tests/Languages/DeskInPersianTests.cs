using System.Data.Common;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Languages;

/// <summary>No English is left on the newsroom's pages for somebody who reads another script: neither words nor names of controls.</summary>
public sealed partial class DeskInPersianTests(DemoPaper paper)
{
    private const string NotSaid =
        "script, style, code, kbd, pre, textarea, bdi, .desk-person, [lang]:not([lang=fa]), [translate=no]";
    private static readonly string[] Named = ["aria-label", "placeholder", "title"];
    private static readonly string[] Doors = ["/account/sign-in", "/account/password/forgot"];

    [Fact]
    public async Task Every_page_that_links_lead_to_speaks_Persian_and_nothing_else()
    {
        var newsroom = await paper.OpenAsync();
        var words = Latin(PhraseBook.Of(Language.Persian))
            .Concat(["Ctrl"])
            .Concat(Language.All.Select(l => l.OwnName))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var admin = await newsroom.SignInAsync(Role.Admin);
        admin.Http.DefaultRequestHeaders.Add("Accept-Language", "fa");
        var data = await newsroom.AskAsync(ReadDataAsync);

        var (open, seen) = (new Queue<string>(Doors.Prepend("/desk")), new HashSet<string>());
        var english = new List<string>();
        while (open.TryDequeue(out var path))
        {
            var answer = await admin.GetAsync(path);
            if (answer.Status != HttpStatusCode.OK || answer.Page.QuerySelector("body.desk") is null)
            {
                continue;
            }

            Assert.Equal(
                "fa rtl",
                $"{answer.Page.DocumentElement.GetAttribute("lang")} {answer.Page.DocumentElement.GetAttribute("dir")}"
            );
            english.AddRange(
                Said(answer.Page)
                    .SelectMany(text => Left(text, words, data))
                    .Distinct()
                    .Select(left => $"{path}: {left}")
            );
            foreach (var link in Links(answer).Where(link => seen.Add(Shape(link))))
            {
                open.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 60, $"Only {seen.Count} pages were found.");
        Assert.True(
            english.Count == 0,
            string.Join('\n', english.DistinctBy(e => e[e.IndexOf(": ", StringComparison.Ordinal)..]))
        );
    }

    /// <summary>Pages of one kind are looked at once.</summary>
    private static string Shape(string link) => Number().Replace(Id().Replace(link, "{id}"), "{n}");

    private static IEnumerable<string> Links(DeskAnswer answer) =>
        answer
            .Page.QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => Place().IsMatch(href) && !href.Contains("/export", StringComparison.Ordinal));

    private static IEnumerable<string> Said(IDocument page)
    {
        var texts = page
            .DocumentElement.Descendants<IText>()
            .Where(t => t.ParentElement is { } parent && parent.Closest(NotSaid) is null)
            .Select(t => t.Data);
        var names = page
            .All.Where(e => e.Closest(NotSaid) is null || e.LocalName == "textarea")
            .SelectMany(e => Named.Select(e.GetAttribute).OfType<string>());
        return texts.Concat(names);
    }

    /// <summary>What is neither a word that Persian takes from English as it is, nor what people wrote.</summary>
    private static IEnumerable<string> Left(
        string text,
        HashSet<string> words,
        (HashSet<string> Whole, string All) data
    ) =>
        from run in Run().Matches(Address().Replace(text, " "))
        let said = run.Value.Trim(' ', '.', ',', ':', ';', '-', '(', ')', '“', '”', '’')
        where Word().IsMatch(said) && !Word().Matches(said).All(w => words.Contains(w.Value))
        where !data.Whole.Contains(said)
        where said.Count(c => c == ' ') < 2 || !data.All.Contains(said, StringComparison.Ordinal)
        select said;

    private static IEnumerable<string> Latin(PhraseBook book) =>
        book.Keys.Select(key => book.Find(key)!).SelectMany(text => Word().Matches(text)).Select(w => w.Value);

    /// <summary>Every text of the store, and the texts in its JSON.</summary>
    private static async Task<(HashSet<string> Whole, string All)> ReadDataAsync(NewsDb db)
    {
        var texts = new List<string>();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        foreach (var table in await ReadAsync(connection, RawStore.TableNames))
        {
            texts.AddRange(await ReadAsync(connection, $"SELECT * FROM \"{table}\""));
        }

        var leaves = texts.Concat(texts.Where(t => t is ['{' or '[', ..]).SelectMany(Leaves)).ToList();
        return ([.. leaves], string.Join('\n', leaves));
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).OfType<string>());
        }

        return texts;
    }

    private static IEnumerable<string> Leaves(string json)
    {
        try
        {
            return [.. JsonText().Matches(json).Select(m => JsonSerializer.Deserialize<string>(m.Value)!)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [GeneratedRegex("""["](?:[^"\\]|\\.)*["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonText();

    [GeneratedRegex("^/(desk|admin|account)(/|\\?|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>Mail and web addresses, names of files, zones, keys of settings, fingerprints.</summary>
    [GeneratedRegex(
        @"\S*[/@_:]\S+|\w+\.\w+|\w+-\w+-\S+|\b[0-9a-f]{8,}\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 ,.:;’“”()'-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();

    [GeneratedRegex("[A-Za-zÀ-ɏ]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
