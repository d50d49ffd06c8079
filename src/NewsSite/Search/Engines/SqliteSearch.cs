using System.Text.Json;
using NewsSite.Core.Articles;

namespace NewsSite.Search.Engines;

/// <summary>Full-text search by SQLite's FTS5.</summary>
internal sealed class SqliteSearch : ISearchEngine
{
    public FormattableString Row(PublishedArticle article, PublishedText text)
    {
        var searched = SearchedText.Of(article, text);
        return $"""
            INSERT OR REPLACE INTO "ArticleSearch" (rowid, headline, standfirst, names, captions, body)
            VALUES ({article.Id}, {searched.Headline}, {searched.Standfirst}, {searched.Names}, {searched.Captions}, {searched.Body})
            """;
    }

    public string Term(string word, bool isPrefix, SearchField field = SearchField.Any)
    {
        var term = isPrefix ? $"\"{word}\"*" : $"\"{word}\"";
        return field switch
        {
            SearchField.Headline => $"headline : {term}",
            SearchField.Names => $"names : {term}",
            _ => term,
        };
    }

    public string All(IEnumerable<string> conditions) => string.Join(" AND ", conditions);

    public string Any(IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions)})";

    public FormattableString Counted(string match, SearchBounds bounds) =>
        $"""
            SELECT "Language", "SectionId", "Format", COUNT(*) AS "Stories" FROM (
                SELECT a."Language", a."SectionId", a."Format"
                FROM "ArticleSearch" s CROSS JOIN "PublishedArticles" a ON a."Id" = s.rowid
                WHERE "ArticleSearch" MATCH {match}
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                ORDER BY s.rowid DESC LIMIT {SearchStories.CountedUpTo})
            GROUP BY "Language", "SectionId", "Format"
            """;

    // CROSS JOIN keeps SQLite from walking the stories and asking the index for each.
    public FormattableString Count(string match, SearchQuery query, SearchBounds bounds) =>
        $"""
            SELECT COUNT(*) AS "Value" FROM (
                SELECT 1 FROM "ArticleSearch" s CROSS JOIN "PublishedArticles" a ON a."Id" = s.rowid
                WHERE "ArticleSearch" MATCH {match}
                  AND ({query.Language} IS NULL OR a."Language" = {query.Language})
                  AND ({query.SectionId} IS NULL OR a."SectionId" = {query.SectionId})
                  AND ({query.Format} IS NULL OR a."Format" = {query.Format})
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                LIMIT {SearchStories.CountedUpTo})
            """;

    public FormattableString Ranked(string match, SearchQuery query, SearchBounds bounds, int page) =>
        $"""
            SELECT "Id" AS "Value" FROM (
                SELECT s.rowid AS "Id", a."PublishedAt" AS "At", bm25("ArticleSearch", 10.0, 5.0, 4.0, 2.0, 1.0) AS "Score"
                FROM "ArticleSearch" s CROSS JOIN "PublishedArticles" a ON a."Id" = s.rowid
                WHERE "ArticleSearch" MATCH {match}
                  AND ({query.Language} IS NULL OR a."Language" = {query.Language})
                  AND ({query.SectionId} IS NULL OR a."SectionId" = {query.SectionId})
                  AND ({query.Format} IS NULL OR a."Format" = {query.Format})
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                ORDER BY s.rowid DESC LIMIT {SearchStories.CountedUpTo})
            ORDER BY CASE WHEN {query.NewestFirst} THEN "At" END DESC, "Score" * (1.0 + 0.15 / (1.0 + MAX(0.0, julianday({bounds.Now}) - julianday("At")) / 30.0)), "Id" DESC
            LIMIT {SearchPage.Size} OFFSET {(page - 1) * SearchPage.Size}
            """;

    public FormattableString Headlines(string match, string language, int most) =>
        $"""
            SELECT a."Headline" AS "Value" FROM (
                SELECT rowid AS "Id" FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {match}
                ORDER BY rowid DESC LIMIT {SearchStories.CountedUpTo}) s CROSS JOIN "PublishedArticles" a ON a."Id" = s."Id"
            WHERE a."Language" = {language}
            ORDER BY s."Id" DESC LIMIT {most}
            """;

    public FormattableString Known(string word) =>
        $"""SELECT 1 AS "Value" FROM "ArticleVocabulary" WHERE term >= {word} AND term < {After(word)} LIMIT 1""";

    public FormattableString WordsBeginning(string beginning, int shortest, int longest, int most) =>
        $"""
            SELECT term AS "Value" FROM "ArticleVocabulary"
            WHERE term >= {beginning} AND term < {After(beginning)} AND length(term) BETWEEN {shortest} AND {longest}
            LIMIT {most}
            """;

    public FormattableString Uses(IEnumerable<string> words, int most) =>
        $"""
            SELECT v.term AS "Word", v.doc AS "Stories"
            FROM json_each({JsonSerializer.Serialize(
                words
            )}) w CROSS JOIN "ArticleVocabulary" v ON v.term = w.value
            WHERE v.doc BETWEEN 1 AND {most}
            """;

    public FormattableString Alike(string match, PublishedArticle story, int most) =>
        $"""
            SELECT a."Id" AS "Value"
            FROM "ArticleSearch" s CROSS JOIN "PublishedArticles" a ON a."Id" = s.rowid
            WHERE "ArticleSearch" MATCH {match} AND a."Language" = {story.Language} AND a."Id" <> {story.Id}
            ORDER BY bm25("ArticleSearch", 4, 2, 1, 0.5, 1), a."Id" DESC
            LIMIT {most}
            """;

    public FormattableString RemoveLeftovers =>
        $"""DELETE FROM "ArticleSearch" WHERE rowid NOT IN (SELECT "Id" FROM "PublishedArticles")""";

    /// <summary>Comes after every word that begins so.</summary>
    private static string After(string beginning) => beginning + char.MaxValue;
}
