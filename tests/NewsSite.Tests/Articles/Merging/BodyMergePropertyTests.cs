using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Tests.Articles.Merging;

public sealed class BodyMergePropertyTests
{
    /// <summary>Always the same edits, so that a failure is found again.</summary>
    private static readonly Config Many = Config
        .QuickThrowOnFailure.WithMaxTest(2_000)
        .WithEndSize(8)
        .WithReplay(9464615287754240190, 16285025021476087241);

    [Fact]
    public void No_word_that_either_wrote_is_lost() =>
        ForAll(edited =>
        {
            var merge = Bodies.Merge(edited.Before, edited.Mine, edited.Theirs);

            var asked = merge.Conflicts.SelectMany(c => Bodies.Words(c.Mine).Concat(Bodies.Words(c.Theirs)));
            var seen = Bodies.Words(merge.Body).Concat(asked).ToHashSet(StringComparer.Ordinal);
            return Bodies
                .Words(edited.Mine)
                .Concat(Bodies.Words(edited.Theirs))
                .Except(Bodies.Words(edited.Before))
                .All(seen.Contains);
        });

    [Fact]
    public void Words_that_both_kept_stay_and_none_comes_from_nowhere() =>
        ForAll(edited =>
        {
            var merge = Bodies.Merge(edited.Before, edited.Mine, edited.Theirs);

            var asked = merge.Conflicts.SelectMany(c => Bodies.Words(c.Mine).Concat(Bodies.Words(c.Theirs)));
            var seen = Bodies.Words(merge.Body).Concat(asked).ToHashSet(StringComparer.Ordinal);
            var (mine, theirs) = (Bodies.Words(edited.Mine).ToHashSet(), Bodies.Words(edited.Theirs).ToHashSet());
            return mine.Intersect(theirs).All(seen.Contains)
                && Bodies.Words(merge.Body).All(word => mine.Contains(word) || theirs.Contains(word));
        });

    [Fact]
    public void What_only_one_side_changed_is_as_that_side_has_it() =>
        ForAll(edited =>
            Bodies.Merge(edited.Before, edited.Before, edited.Theirs).Body == edited.Theirs
            && Bodies.Merge(edited.Before, edited.Mine, edited.Before).Body == edited.Mine
            && Bodies.Merge(edited.Before, edited.Mine, edited.Mine).Body == edited.Mine
        );

    [Fact]
    public void The_same_three_bodies_always_give_the_same_one() =>
        ForAll(edited =>
        {
            var (once, again) = (
                Bodies.Merge(edited.Before, edited.Mine, edited.Theirs),
                Bodies.Merge(edited.Before, edited.Mine, edited.Theirs)
            );
            return once.Body == again.Body && once.Conflicts.SequenceEqual(again.Conflicts);
        });

    [Fact]
    public void Every_question_can_be_answered_with_mine_theirs_or_both() =>
        ForAll(edited =>
            Enum.GetValues<Pick>()
                .All(pick =>
                {
                    var asked = Bodies.Merge(edited.Before, edited.Mine, edited.Theirs).Conflicts;
                    var settled = Bodies.Merge(
                        edited.Before,
                        edited.Mine,
                        edited.Theirs,
                        asked.ToDictionary(c => c.Id, _ => pick)
                    );
                    var words = Bodies.Words(settled.Body).ToHashSet(StringComparer.Ordinal);
                    return settled.Conflicts.Count == 0
                        && asked
                            .SelectMany(c =>
                                Bodies
                                    .Words(pick == Pick.Mine ? "" : c.Theirs)
                                    .Concat(Bodies.Words(pick == Pick.Theirs ? "" : c.Mine))
                            )
                            .All(words.Contains);
                })
        );

    private static void ForAll(Func<Bodies.Edited, bool> holds) => Prop.ForAll(Bodies.Edits, holds).Check(Many);
}
