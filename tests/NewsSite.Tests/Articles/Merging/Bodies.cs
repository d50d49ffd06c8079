using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Tests.Articles.Merging;

/// <summary>Bodies as people change them: every word in them is there once, so that it can be followed.</summary>
internal static class Bodies
{
    private static readonly Dictionary<BlockId, Pick> Undecided = [];

    /// <summary>A body of some paragraphs, and what each of two people made of it.</summary>
    public static Arbitrary<Edited> Edits { get; } =
        (
            from paragraphs in Gen.Choose(0, 7)
            from mine in Gen.ArrayOf(AnEdit)
            from theirs in Gen.ArrayOf(AnEdit)
            select new Edited(paragraphs, mine, theirs)
        ).ToArbitrary();

    private static Gen<(int Kind, int Where, int To)> AnEdit =>
        from kind in Gen.Choose(0, Edited.LastKind)
        from place in Gen.Choose(0, 20)
        from to in Gen.Choose(0, 20)
        select (kind, place, to);

    public static BodyMerge Merge(string before, string mine, string theirs) => Merge(before, mine, theirs, Undecided);

    public static BodyMerge Merge(string before, string mine, string theirs, IReadOnlyDictionary<BlockId, Pick> picks)
    {
        var known = BodyBlocks.Of(before, 1);
        return BodyMerge.Of(known, BlockAlignment.Align(known, mine, 3), BlockAlignment.Align(known, theirs, 2), picks);
    }

    public static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    internal sealed record Edited(
        int Paragraphs,
        (int Kind, int Where, int To)[] My,
        (int Kind, int Where, int To)[] Their
    )
    {
        public const int LastKind = Join;
        private const int Join = 5;

        public string Before => string.Join("\n\n", Start);
        public string Mine => Apply(My, "m");
        public string Theirs => Apply(Their, "t");

        private IEnumerable<string> Start =>
            Enumerable
                .Range(0, Paragraphs)
                .Select(p => string.Join(' ', Enumerable.Range(0, 8).Select(w => Word("b", (p * 8) + w))));

        private string Apply((int Kind, int Where, int To)[] edits, string by)
        {
            var text = Start.ToList();
            for (var n = 0; n < edits.Length; n++)
            {
                Apply(text, edits[n], Word(by, n));
            }

            return string.Join("\n\n", text);
        }

        private static void Apply(List<string> text, (int Kind, int Where, int To) edit, string word)
        {
            var at = text.Count == 0 ? 0 : edit.Where % text.Count;
            if (edit.Kind == 0 || text.Count == 0)
            {
                text.Insert(at, $"{word} {word}2 {word}3");
                return;
            }

            var words = text[at].Split(' ');
            switch (edit.Kind)
            {
                case 1:
                    words[edit.To % words.Length] += $" {word}";
                    text[at] = string.Join(' ', words);
                    break;
                case 2:
                    text.RemoveAt(at);
                    break;
                case 3:
                    var moved = text[at];
                    text.RemoveAt(at);
                    text.Insert(edit.To % (text.Count + 1), moved);
                    break;
                case 4 when words.Length > 1:
                    var cut = 1 + (edit.To % (words.Length - 1));
                    text[at] = string.Join(' ', words[..cut]);
                    text.Insert(at + 1, string.Join(' ', words[cut..]));
                    break;
                case Join when at + 1 < text.Count:
                    text[at] += $" {text[at + 1]}";
                    text.RemoveAt(at + 1);
                    break;
            }
        }

        private static string Word(string by, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{by}{number}x");
    }
}
