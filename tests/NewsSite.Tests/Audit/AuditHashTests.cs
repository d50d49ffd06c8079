using NewsSite.Core.Audit;

namespace NewsSite.Tests.Audit;

public sealed class AuditHashTests
{
    /// <summary>Worked out by hand from the form: records that were written must verify for ever.</summary>
    [Fact]
    public void A_row_is_hashed_in_the_form_that_is_written_down()
    {
        const string form = """
            newssite-audit-1
            64:0000000000000000000000000000000000000000000000000000000000000000
            1:1
            28:2026-11-24T10:00:00.0000000Z
            -
            8:NewsSite
            9:test.done
            -
            -
            -
            4:жж
            0:
            3:new

            """;
        var entry = Entry("жж", new("", "new"));

        entry.Follow(AuditHead.Start);

        var expected = System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(form.ReplaceLineEndings("\n"))
        );
        Assert.Equal(Convert.ToHexStringLower(expected), entry.Hash);
    }

    [Fact]
    public void Words_that_move_from_one_field_to_the_next_change_the_hash()
    {
        var one = Entry("a", new("bc", ""));
        var other = Entry("ab", new("c", ""));

        Assert.NotEqual(AuditHash.Of(one, AuditHead.Start.Hash), AuditHash.Of(other, AuditHead.Start.Hash));
    }

    [Fact]
    public void An_anchor_is_read_as_it_was_written()
    {
        var anchor = new AuditAnchor(
            new DateTime(2026, 11, 24, 0, 0, 3, DateTimeKind.Utc),
            new AuditHead(1432, new string('a', 64))
        );

        Assert.Equal(anchor, AuditAnchor.Parse(anchor.ToString()));
        Assert.Null(AuditAnchor.Parse("nothing of the kind"));
    }

    private static AuditEntry Entry(string detail, AuditChange change) =>
        new()
        {
            At = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc),
            ActorName = "NewsSite",
            Act = "test.done",
            Detail = detail,
            Before = change.Before,
            After = change.After,
        };
}
