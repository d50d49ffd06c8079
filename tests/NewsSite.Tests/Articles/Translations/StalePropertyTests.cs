using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;

namespace NewsSite.Tests.Articles.Translations;

public sealed class StalePropertyTests
{
    /// <summary>Always the same edits, so that a failure is found again.</summary>
    private static readonly Config Many = Config
        .QuickThrowOnFailure.WithMaxTest(2_000)
        .WithEndSize(8)
        .WithReplay(9464615287754240190, 16285025021476087241);

    [Fact]
    public void Exactly_the_changed_paragraphs_are_stale_and_exactly_the_added_ones_new_wherever_they_stand_by_now() =>
        Check.One(Many, Prop.ForAll(ChangingOriginal.Growing, original => IsExact(original)));

    [Fact]
    public void Exactly_the_removed_paragraphs_are_gone_and_the_changed_ones_stale() =>
        Check.One(Many, Prop.ForAll(ChangingOriginal.Shrinking, original => IsExact(original)));

    [Fact]
    public void Once_all_is_seen_nothing_is_stale() =>
        Check.One(
            Many,
            Prop.ForAll(
                ChangingOriginal.Growing,
                original =>
                {
                    var (_, _, first, last) = original.Run();
                    var pairs = ChangingOriginal.PairsOf(last);

                    return Sheet(first, last, pairs).Stale == 0;
                }
            )
        );

    private static bool IsExact(ChangingOriginal original)
    {
        var (before, after, first, last) = original.Run();

        var sheet = Sheet(first, last, ChangingOriginal.PairsOf(first));

        return Same(
                Named(sheet, PartStanding.Changed, r => r.Source!),
                after.Where(p => before.TryGetValue(p.Key, out var said) && said != p.Value).Select(p => p.Key)
            )
            && Same(Named(sheet, PartStanding.New, r => r.Source!), after.Keys.Except(before.Keys))
            && Same(Named(sheet, PartStanding.Gone, r => r.Target!), before.Keys.Except(after.Keys))
            && Same(
                Named(sheet, PartStanding.Current, r => r.Source!),
                after.Where(p => before.GetValueOrDefault(p.Key) == p.Value).Select(p => p.Key)
            );
    }

    /// <summary>The translation still says what the original said at first.</summary>
    private static TranslationSheet Sheet(Revision first, Revision last, List<TranslationPair> pairs)
    {
        var words = new[] { first, last }
            .DistinctBy(r => r.Number)
            .ToDictionary(
                r => r.Number,
                IReadOnlyDictionary<string, string> (r) => StoryPart.Of(r).ToDictionary(p => p.Key, p => p.Text)
            );
        return TranslationSheet.Of(StoryPart.Of(last), StoryPart.Of(first), pairs, number => words[number]);
    }

    private static IEnumerable<string> Named(
        TranslationSheet sheet,
        PartStanding standing,
        Func<SheetRow, StoryPart> part
    ) => sheet.Rows.Where(r => r.Standing == standing).Select(r => ChangingOriginal.NameOf(part(r)));

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal));
}
