using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;

namespace NewsSite.Tests.Articles.Translations;

/// <summary>An original that is saved again and again after it was translated; each of its paragraphs begins with a word of its own.</summary>
internal sealed record ChangingOriginal(int Paragraphs, (int Kind, int Where, int To)[] Edits)
{
    private const int Change = 0;
    private const int Move = 1;
    private const int Insert = 2;
    private const int Remove = 3;

    /// <summary>Whether a paragraph written over a removed one is the same or another, no order can tell: it is one or the other.</summary>
    public static Arbitrary<ChangingOriginal> Growing { get; } = Of(Change, Move, Insert);
    public static Arbitrary<ChangingOriginal> Shrinking { get; } = Of(Change, Move, Remove);

    /// <summary>By first word, as it was translated and as it is in the end.</summary>
    public (
        IReadOnlyDictionary<string, string> Before,
        IReadOnlyDictionary<string, string> After,
        Revision First,
        Revision Last
    ) Run()
    {
        var text = Enumerable
            .Range(0, Paragraphs)
            .Select(p => string.Join(' ', Enumerable.Range(0, 8).Select(w => Word($"p{p}w", w))))
            .ToList();
        var (article, first) = Article.Start(Content(text), null, RevisionReason.Created, DateTime.UnixEpoch);
        var (before, last) = (ByName(text), first);
        for (var n = 0; n < Edits.Length; n++)
        {
            Apply(text, Edits[n], n);
            last = article.Revise(Content(text), null, RevisionReason.Saved, DateTime.UnixEpoch, last);
        }

        return (before, ByName(text), first, last);
    }

    public static string NameOf(StoryPart part) => part.Text.Split(' ')[0];

    /// <summary>Each part translated, and seen as of the first revision.</summary>
    public static List<TranslationPair> PairsOf(Revision first) =>
        StoryPart.Of(first).Select(part => Pair(part.Key, first.Number)).ToList();

    private static TranslationPair Pair(string key, int number)
    {
        var pair = new TranslationPair
        {
            TranslationId = Guid.Empty,
            OriginalId = Guid.Empty,
            SourceKey = key,
            TargetKey = key,
        };
        pair.See(number, null, DateTime.UnixEpoch);
        return pair;
    }

    private static void Apply(List<string> text, (int Kind, int Where, int To) edit, int number)
    {
        var at = text.Count == 0 ? 0 : edit.Where % text.Count;
        switch (edit.Kind)
        {
            case Insert:
                text.Insert(at, string.Join(' ', Enumerable.Range(0, 8).Select(w => Word($"n{number}w", w))));
                break;
            case Change when text.Count > 0:
                text[at] += $" {Word("c", number)}";
                break;
            case Move when text.Count > 0:
                var moved = text[at];
                text.RemoveAt(at);
                text.Insert(edit.To % (text.Count + 1), moved);
                break;
            case Remove when text.Count > 1:
                text.RemoveAt(at);
                break;
        }
    }

    private static Dictionary<string, string> ByName(IEnumerable<string> text) =>
        text.ToDictionary(t => t.Split(' ')[0]);

    private static ArticleContent Content(IEnumerable<string> text) =>
        new()
        {
            Headline = "",
            Body = string.Join("\n\n", text),
            Language = "en",
        };

    private static string Word(string by, int number) => string.Create(CultureInfo.InvariantCulture, $"{by}{number}");

    private static Arbitrary<ChangingOriginal> Of(params int[] kinds) =>
        (
            from paragraphs in Gen.Choose(1, 9)
            from edits in Gen.ArrayOf(
                from kind in Gen.Elements(kinds)
                from place in Gen.Choose(0, 20)
                from to in Gen.Choose(0, 20)
                select (kind, place, to)
            )
            select new ChangingOriginal(paragraphs, edits)
        ).ToArbitrary();
}
