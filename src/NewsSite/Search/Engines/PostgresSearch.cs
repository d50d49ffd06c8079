using NewsSite.Core.Articles;

namespace NewsSite.Search.Engines;

/// <summary>Full-text search by PostgreSQL's <c>tsvector</c>, of the same folded words that SQLite gets.</summary>
/// <remarks>
/// The server's own parsers and dictionaries are passed by, so that both databases know the same words. A headline has
/// the weight A, the standfirst B, names and captions C, the body D.
/// </remarks>
internal sealed class PostgresSearch : ISearchEngine
{
    public FormattableString Row(PublishedArticle article, PublishedText text)
    {
        var words = WordVector.Of(SearchedText.Of(article, text));
        return $"""
            WITH known AS (
                INSERT INTO "ArticleVocabulary" ("Word") SELECT unnest(tsvector_to_array({words}::tsvector))
                ON CONFLICT DO NOTHING)
            INSERT INTO "ArticleSearch" ("Id", "Words") VALUES ({article.Id}, {words}::tsvector)
            ON CONFLICT ("Id") DO UPDATE SET "Words" = EXCLUDED."Words"
            """;
    }

    public string Term(string word, bool isPrefix, SearchField field = SearchField.Any)
    {
        var weight = field switch
        {
            SearchField.Headline => "A",
            SearchField.Names => "C",
            _ => "",
        };
        var how = (isPrefix ? "*" : "") + weight;
        return how.Length > 0 ? $"{WordVector.Quoted(word)}:{how}" : WordVector.Quoted(word);
    }

    public string All(IEnumerable<string> conditions) => string.Join(" & ", conditions);

    public string Any(IEnumerable<string> conditions) => $"({string.Join(" | ", conditions)})";

    public FormattableString Counted(string match, SearchBounds bounds) =>
        $"""
            SELECT "Language", "SectionId", "Format", COUNT(*)::int AS "Stories" FROM (
                SELECT a."Language", a."SectionId", a."Format"
                FROM "ArticleSearch" s JOIN "PublishedArticles" a ON a."Id" = s."Id"
                WHERE s."Words" @@ {match}::tsquery
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                ORDER BY s."Id" DESC LIMIT {SearchStories.CountedUpTo}) newest
            GROUP BY "Language", "SectionId", "Format"
            """;

    public FormattableString Count(string match, SearchQuery query, SearchBounds bounds) =>
        $"""
            SELECT COUNT(*)::int AS "Value" FROM (
                SELECT 1 FROM "ArticleSearch" s JOIN "PublishedArticles" a ON a."Id" = s."Id"
                WHERE s."Words" @@ {match}::tsquery
                  AND ({query.Language}::text IS NULL OR a."Language" = {query.Language}::text)
                  AND ({query.SectionId}::uuid IS NULL OR a."SectionId" = {query.SectionId}::uuid)
                  AND ({query.Format}::text IS NULL OR a."Format" = {query.Format}::text)
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                LIMIT {SearchStories.CountedUpTo}) fitting
            """;

    public FormattableString Ranked(string match, SearchQuery query, SearchBounds bounds, int page) =>
        $"""
            SELECT "Id" AS "Value" FROM (
                SELECT s."Id", a."PublishedAt" AS "At", ts_rank(ARRAY[0.1, 0.4, 0.5, 1.0]::real[], s."Words", {match}::tsquery, 1) AS "Score"
                FROM "ArticleSearch" s JOIN "PublishedArticles" a ON a."Id" = s."Id"
                WHERE s."Words" @@ {match}::tsquery
                  AND ({query.Language}::text IS NULL OR a."Language" = {query.Language}::text)
                  AND ({query.SectionId}::uuid IS NULL OR a."SectionId" = {query.SectionId}::uuid)
                  AND ({query.Format}::text IS NULL OR a."Format" = {query.Format}::text)
                  AND a."PublishedAt" >= {bounds.Start} AND a."PublishedAt" < {bounds.End}
                ORDER BY s."Id" DESC LIMIT {SearchStories.CountedUpTo}) newest
            ORDER BY CASE WHEN {query.NewestFirst} THEN "At" END DESC, "Score" * (1.0 + 0.15 / (1.0 + GREATEST(0.0, EXTRACT(EPOCH FROM {bounds.Now} - "At") / 86400.0) / 30.0)) DESC, "Id" DESC
            LIMIT {SearchPage.Size} OFFSET {(page - 1) * SearchPage.Size}
            """;

    public FormattableString Headlines(string match, string language, int most) =>
        $"""
            SELECT a."Headline" AS "Value" FROM (
                SELECT "Id" FROM "ArticleSearch" WHERE "Words" @@ {match}::tsquery
                ORDER BY "Id" DESC LIMIT {SearchStories.CountedUpTo}) s JOIN "PublishedArticles" a ON a."Id" = s."Id"
            WHERE a."Language" = {language}
            ORDER BY s."Id" DESC LIMIT {most}
            """;

    public FormattableString Known(string word) =>
        $"""SELECT 1 AS "Value" FROM "ArticleSearch" WHERE "Words" @@ {Term(word, isPrefix: true)}::tsquery LIMIT 1""";

    public FormattableString WordsBeginning(string beginning, int shortest, int longest, int most) =>
        $"""
            SELECT "Word" AS "Value" FROM "ArticleVocabulary"
            WHERE "Word" >= {beginning} AND "Word" < {beginning
                + char.MaxValue} AND length("Word") BETWEEN {shortest} AND {longest}
            ORDER BY "Word" LIMIT {most}
            """;

    public FormattableString Uses(IEnumerable<string> words, int most)
    {
        var sought = words.ToArray();
        var conditions = sought.Select(word => Term(word, isPrefix: false)).ToArray();
        return $"""
            SELECT w."Word", u."Stories"
            FROM unnest({sought}, {conditions}) w("Word", "Condition") CROSS JOIN LATERAL (
                SELECT COUNT(*)::int AS "Stories" FROM (
                    SELECT 1 FROM "ArticleSearch" s WHERE s."Words" @@ w."Condition"::tsquery LIMIT {most
                + 1}) holding) u
            WHERE u."Stories" BETWEEN 1 AND {most}
            """;
    }

    public FormattableString Alike(string match, PublishedArticle story, int most) =>
        $"""
            SELECT "Id" AS "Value" FROM (
                SELECT a."Id", ts_rank(ARRAY[0.25, 0.5, 0.25, 1.0]::real[], s."Words", {match}::tsquery, 1) AS "Score"
                FROM "ArticleSearch" s JOIN "PublishedArticles" a ON a."Id" = s."Id"
                WHERE s."Words" @@ {match}::tsquery AND a."Language" = {story.Language} AND a."Id" <> {story.Id}) alike
            ORDER BY "Score" DESC, "Id" DESC
            LIMIT {most}
            """;

    public FormattableString RemoveLeftovers =>
        $"""
            DELETE FROM "ArticleVocabulary" WHERE "Word" NOT IN (SELECT word FROM ts_stat('SELECT "Words" FROM "ArticleSearch"'))
            """;
}
