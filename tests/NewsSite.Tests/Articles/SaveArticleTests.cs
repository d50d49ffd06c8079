using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles;

public sealed class SaveArticleTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_save_makes_the_next_revision_and_keeps_the_one_before()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);

        var outcome = await SaveAsync(id, 1, content with { Body = "Second thoughts.\n" });

        Assert.Equal(2, Assert.IsType<SaveOutcome.Saved>(outcome).Revision.Number);
        var bodies = await newsroom.AskAsync(db =>
            db.Revisions.Where(r => r.ArticleId == id).OrderBy(r => r.Number).Select(r => r.Content.Body).ToListAsync()
        );
        Assert.Equal([content.Body, "Second thoughts.\n"], bodies);
    }

    [Fact]
    public async Task A_save_of_the_same_words_makes_no_revision()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content);

        var outcome = await SaveAsync(id, 1, content with { Credits = [.. content.Credits] });

        Assert.Equal(1, Assert.IsType<SaveOutcome.Saved>(outcome).Revision.Number);
    }

    [Fact]
    public async Task A_paragraph_that_a_colleague_changed_too_is_set_aside_and_theirs_stays()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content with { Body = "Shared words.\n" });
        await SaveAsync(id, 1, content with { Body = "Shared words by Ana.\n" });

        var outcome = await SaveAsync(id, 1, content with { Body = "Shared words by Ben.\n" });
        var again = await SaveAsync(id, 1, content with { Body = "Shared words by Ben.\n" });

        var asked = Assert.IsType<SaveOutcome.Conflict>(outcome).Merge.Paragraphs.Single();
        Assert.Equal(("Shared words by Ben.", "Shared words by Ana."), (asked.Mine, asked.Theirs));
        Assert.IsType<SaveOutcome.Conflict>(again);
        Assert.Equal(
            [
                (1, RevisionReason.Created, "Shared words.\n"),
                (2, RevisionReason.Saved, "Shared words by Ana.\n"),
                (3, RevisionReason.SetAside, "Shared words by Ben.\n"),
                (4, RevisionReason.Kept, "Shared words by Ana.\n"),
            ],
            await HistoryAsync(id)
        );
    }

    [Fact]
    public async Task What_two_people_wrote_in_different_places_is_merged_and_what_was_typed_is_kept_too()
    {
        var content = await newsroom.ContentAsync();
        var id = await newsroom.DraftAsync(content with { Headline = "One", Body = "First.\n\nSecond.\n" });
        await SaveAsync(id, 1, content with { Headline = "One", Body = "First by Ana.\n\nSecond.\n" });

        var outcome = await SaveAsync(id, 1, content with { Headline = "By Ben", Body = "First.\n\nSecond by Ben.\n" });

        var merged = Assert.IsType<SaveOutcome.Merged>(outcome);
        Assert.Equal((4, 3), (merged.Revision.Number, merged.TypedNumber));
        Assert.Equal("By Ben", (await newsroom.LatestAsync(id)).Content.Headline);
        Assert.Equal(
            [
                (3, RevisionReason.Saved, "First.\n\nSecond by Ben.\n"),
                (4, RevisionReason.Merged, "First by Ana.\n\nSecond by Ben.\n"),
            ],
            (await HistoryAsync(id)).Skip(2)
        );
    }

    [Fact]
    public async Task Credits_topics_and_parts_of_the_lead_are_merged_each_by_itself()
    {
        var content = await newsroom.ContentAsync();
        var (ana, ben) = (
            new Credit(Guid.NewGuid(), CreditRole.Photographer),
            new Credit(Guid.NewGuid(), CreditRole.Editor)
        );
        content = content with { Lead = new("bridge", Alt: "A bridge") };
        var id = await newsroom.DraftAsync(content);
        await SaveAsync(
            id,
            1,
            content with
            {
                Credits = [.. content.Credits, ana],
                Lead = content.Lead with { Caption = "The bridge on Monday." },
            }
        );

        var outcome = await SaveAsync(
            id,
            1,
            content with
            {
                Credits = [ben],
                Lead = content.Lead with { Credit = "M. Ellingham" },
            }
        );

        var merged = Assert.IsType<SaveOutcome.Merged>(outcome).Revision.Content;
        Assert.Equal([ana, ben], merged.Credits);
        Assert.Equal(new LeadMedia("bridge", "A bridge", false, "The bridge on Monday.", "M. Ellingham"), merged.Lead);
    }

    [Theory]
    [InlineData(Pick.Mine, "Gates by Ben.\n\nRest.\n")]
    [InlineData(Pick.Theirs, "Gates by Ana.\n\nRest.\n")]
    [InlineData(Pick.Both, "Gates by Ana.\n\nGates by Ben.\n\nRest.\n")]
    public async Task What_was_picked_becomes_the_text(Pick pick, string body)
    {
        var content = await newsroom.ContentAsync() with { Body = "Gates.\n\nRest.\n" };
        var id = await newsroom.DraftAsync(content);
        await SaveAsync(id, 1, content with { Body = "Gates by Ana.\n\nRest.\n" });
        var mine = content with { Body = "Gates by Ben.\n\nRest.\n" };
        var asked = Assert.IsType<SaveOutcome.Conflict>(await SaveAsync(id, 1, mine));

        var settled = await SaveAsync(id, 1, mine, Picks(asked, pick));

        Assert.IsType<SaveOutcome.Merged>(settled);
        Assert.Equal(body, (await newsroom.LatestAsync(id)).Content.Body);
        Assert.Contains((3, RevisionReason.SetAside, mine.Body), await HistoryAsync(id));
    }

    [Fact]
    public async Task Words_from_a_base_that_the_store_does_not_have_are_not_written_over_others()
    {
        var content = await newsroom.ContentAsync() with { Body = "Gates.\n" };
        var id = await newsroom.DraftAsync(content);
        await SaveAsync(id, 1, content with { Body = "Gates by Ana.\n" });

        var outcome = await SaveAsync(id, 57, content with { Body = "Gates by Ben.\n" });

        Assert.IsType<SaveOutcome.Conflict>(outcome);
        Assert.Equal("Gates by Ana.\n", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task A_pick_does_not_reach_over_words_that_were_not_seen()
    {
        var content = await newsroom.ContentAsync() with { Body = "Gates.\n" };
        var id = await newsroom.DraftAsync(content);
        await SaveAsync(id, 1, content with { Body = "Gates by Ana.\n" });
        var mine = content with { Body = "Gates by Ben.\n" };
        var asked = Assert.IsType<SaveOutcome.Conflict>(await SaveAsync(id, 1, mine));
        await SaveAsync(id, asked.Latest.Number, content with { Body = "Gates by Ana, again.\n" });

        var outcome = await SaveAsync(id, 1, mine, Picks(asked, Pick.Mine));

        Assert.Equal(
            "Gates by Ana, again.",
            Assert.IsType<SaveOutcome.Conflict>(outcome).Merge.Paragraphs.Single().Theirs
        );
        Assert.Equal("Gates by Ana, again.\n", (await newsroom.LatestAsync(id)).Content.Body);
    }

    [Fact]
    public async Task Paragraphs_written_over_by_many_at_once_are_all_in_the_history()
    {
        var content = await newsroom.ContentAsync() with { Body = "Gates.\n\nRest.\n" };
        var id = await newsroom.DraftAsync(content);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    SaveAsync(
                        id,
                        1,
                        content with
                        {
                            Body =
                                n % 2 == 0
                                    ? $"Gates by editor {n}.\n\nRest.\n"
                                    : $"Gates.\n\nRest.\n\nAdded by editor {n}.\n",
                        }
                    )
                )
        );

        var all = await HistoryAsync(id);
        var latest = (await newsroom.LatestAsync(id)).Content.Body;
        Assert.All(
            Enumerable.Range(0, 8),
            n => Assert.Contains(all, r => r.Body.Contains($"by editor {n}.", StringComparison.Ordinal))
        );
        Assert.All([1, 3, 5, 7], n => Assert.Contains($"Added by editor {n}.", latest));
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(r => r.Number));
    }

    [Fact]
    public async Task A_paragraph_keeps_its_identity_over_many_saves()
    {
        var content = await newsroom.ContentAsync() with { Body = "The river rose in the night.\n\nRest.\n" };
        var id = await newsroom.DraftAsync(content);
        string[] steps =
        [
            "The river rose fast that night.",
            "The lake rose fast that day.",
            "The lake fell slow that day.",
        ];
        for (var n = 0; n < steps.Length; n++)
        {
            await SaveAsync(id, n + 1, content with { Body = $"{steps[n]}\n\nRest.\n" });
        }

        // From the first to the last there is hardly a word in common, and it is the same paragraph all the same.
        var outcome = await SaveAsync(
            id,
            1,
            content with
            {
                Body = "New.\n\nThe river rose in the night, he said.\n\nRest.\n",
            }
        );

        var asked = Assert.IsType<SaveOutcome.Conflict>(outcome).Merge.Paragraphs.Single();
        Assert.Equal(
            ("The lake fell slow that day.", "The river rose in the night, he said."),
            (asked.Theirs, asked.Mine)
        );
    }

    private static MergePicks Picks(SaveOutcome.Conflict asked, Pick pick) =>
        new(
            asked.Latest.Number,
            asked.Merge.Paragraphs.ToDictionary(c => c.Id, _ => pick),
            asked.Merge.Fields.ToDictionary(c => c.Field, _ => pick)
        );

    private Task<List<(int Number, RevisionReason Reason, string Body)>> HistoryAsync(Guid id) =>
        newsroom.AskAsync(async db =>
            (await db.Revisions.Where(r => r.ArticleId == id).OrderBy(r => r.Number).ToListAsync())
                .Select(r => (r.Number, r.Reason, r.Content.Body))
                .ToList()
        );

    private Task<SaveOutcome> SaveAsync(Guid id, int baseNumber, ArticleContent content, MergePicks? picks = null) =>
        newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
            u.ExecuteAsync(id, baseNumber, content, RevisionReason.Saved, CancellationToken.None, picks)
        );
}
