using NewsSite.Core.Articles;

namespace NewsSite.Tests.Signs;

public sealed class SignChecksTests
{
    [Fact]
    public void Each_field_and_line_that_is_turned_round_is_a_finding_that_blocks_nothing()
    {
        var content = new ArticleContent
        {
            Headline = "Gates \u202Enepo",
            Standfirst = "p\u0430ypal fails",
            Body = "One.\nTwo \u202Aand\u202C three.\nفارسی‌ها \u200Fخوب.\n\u2067x\u2069",
            Language = "en",
            Lead = new LeadMedia("gate", Caption: "\u202Dx"),
        };

        var found = SignChecks.Of(content).ToList();

        Assert.Equal(
            [
                ("text.turned", "Headline", null),
                ("text.look-alike", "Standfirst", null),
                ("text.turned", "Lead.Caption", null),
                ("text.turned", "Body", 2),
                ("text.turned", "Body", 4),
            ],
            found.Select(p => (p.Code, p.Field!, p.Line))
        );
        Assert.All(found, p => Assert.False(p.Blocks));
        Assert.Contains("U+202E (right-to-left override)", found[0].Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u034Fb\uFE0Fc", "a-b-c")]
    [InlineData("x\u202Ey\u200B", "x-y")]
    [InlineData("love ❤️ story", "love-story")]
    [InlineData("شرکت‌های نفت", "شرکت-های-نفت")]
    [InlineData("ab\u3164c", "ab-c")]
    public void An_address_holds_no_sign_that_nobody_sees(string headline, string slug)
    {
        Assert.Equal(slug, Slug.From(headline));
        Assert.False(Slug.IsValid(headline));
    }
}
