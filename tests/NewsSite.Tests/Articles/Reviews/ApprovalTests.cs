using NewsSite.Core.Articles;

namespace NewsSite.Tests.Articles.Reviews;

/// <summary>What an approval outlives, and what ends it.</summary>
public sealed class ApprovalTests
{
    private static readonly DateTime Now = new(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Somebody = Guid.CreateVersion7();

    private static readonly ArticleContent Words = new()
    {
        Headline = "Gates",
        Body = "Mara opens the gates.",
        Language = "en",
    };

    [Fact]
    public void It_outlives_a_colleagues_words_that_were_set_aside()
    {
        var (article, approved) = Approved();

        article.Revise(Words with { Body = "Set aside." }, Somebody, RevisionReason.SetAside, Now, approved);
        var kept = article.Keep(approved, Now);

        Assert.Equal((ArticleState.Approved, kept.Number), (article.State, article.ApprovedNumber!.Value));
    }

    [Fact]
    public void It_outlives_a_name_that_gives_way_to_a_pseudonym()
    {
        var (article, approved) = Approved();

        article.Reword(
            new Dictionary<int, Revision> { [1] = approved },
            words => words with { Body = "Robin opens the gates." },
            Somebody,
            Now
        );

        Assert.Equal((ArticleState.Approved, 2), (article.State, article.ApprovedNumber!.Value));
    }

    [Fact]
    public void New_words_wait_again_and_a_plan_that_is_given_up_leaves_it_as_it_was()
    {
        var (article, approved) = Approved();
        article.Schedule(1, Now.AddDays(1), Now);

        article.Unschedule(Now);
        var afterPlan = article.State;
        article.Revise(Words with { Body = "Other words." }, Somebody, RevisionReason.Saved, Now, approved);

        Assert.Equal(ArticleState.Approved, afterPlan);
        Assert.Equal((ArticleState.InReview, true), (article.State, article.IsInReview));
    }

    [Fact]
    public void Publishing_the_words_ends_it_and_changes_to_come_are_reviewed_anew()
    {
        var (article, approved) = Approved();

        article.Publish(1, Now);
        article.Revise(Words with { Body = "Other words." }, Somebody, RevisionReason.Saved, Now, approved);

        Assert.Null(article.ApprovedNumber);
        Assert.Equal((false, true), (article.IsInReview, article.CanBeSubmitted));
    }

    private static (Article Article, Revision Revision) Approved()
    {
        var (article, revision) = Article.Start(Words, Somebody, RevisionReason.Created, Now);
        article.SubmitForReview(Now, Somebody);
        article.Approve(Guid.CreateVersion7(), Now);
        return (article, revision);
    }
}
