using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;

namespace NewsSite.Tests.People;

public sealed class BylineTests
{
    private static readonly CreditedPerson Ana = new("Ana Ilieva", CreditRole.Author, "/en/people/ana-ilieva");
    private static readonly CreditedPerson Omar = new("Omar Wafa", CreditRole.Reporter, "/en/people/omar-wafa");
    private static readonly CreditedPerson Lin = new("Lin Chen", CreditRole.Correspondent);

    [Fact]
    public void One_author_is_named_with_a_link_to_their_page()
    {
        var line = Assert.Single(Byline.For([Ana], Language.English));

        Assert.Equal([new LinePart("By "), new LinePart("Ana Ilieva", "/en/people/ana-ilieva")], line);
    }

    [Theory]
    [InlineData("en", "By Ana Ilieva, Omar Wafa and Lin Chen")]
    [InlineData("ru", "Авторы: Ana Ilieva, Omar Wafa и Lin Chen")]
    [InlineData("fa", "نویسندگان: Ana Ilieva، Omar Wafa و Lin Chen")]
    [InlineData("ps", "لیکوالان: Ana Ilieva، Omar Wafa او Lin Chen")]
    public void Several_writers_are_joined_as_the_language_joins_them(string tag, string said) =>
        Assert.Equal(said, Text(Byline.For([Ana, Omar, Lin], Language.Find(tag)!)[0]));

    [Fact]
    public void A_service_shared_by_all_writers_is_named_once() =>
        Assert.Equal(
            "By Ana Ilieva and Omar Wafa, Russian Service",
            Text(Byline.For([Of(Ana, "Russian Service"), Of(Omar, "Russian Service")], Language.English)[0])
        );

    [Fact]
    public void Writers_of_different_services_have_theirs_beside_their_names() =>
        Assert.Equal(
            "By Ana Ilieva (Russian Service) and Lin Chen",
            Text(Byline.For([Of(Ana, "Russian Service"), Lin], Language.English)[0])
        );

    [Fact]
    public void Translators_and_photographers_have_lines_of_their_own_and_contributors_none()
    {
        var lines = Byline.For(
            [Ana, Omar with { Role = CreditRole.Translator }, Lin with { Role = CreditRole.Contributor }],
            Language.English
        );

        Assert.Equal(["By Ana Ilieva", "Translated by Omar Wafa"], lines.Select(Text));
    }

    [Theory]
    [InlineData("en", "Radio Meridian correspondent Ana Ilieva contributed to this story.")]
    [InlineData("ru", "Помощь в подготовке материала: корреспондент Ana Ilieva (Radio Meridian).")]
    [InlineData("fa", "Ana Ilieva، خبرنگار Radio Meridian در تهیهٔ این گزارش همکاری کرده است.")]
    [InlineData("prs", "Ana Ilieva، خبرنگار Radio Meridian در تهیهٔ این گزارش همکاری کرده است.")]
    [InlineData("ps", "د Radio Meridian خبریال Ana Ilieva د دې راپور په چمتو کولو کې مرسته کړې ده.")]
    public void A_contributor_of_a_service_is_thanked_in_the_language_of_the_story(string tag, string said) =>
        Assert.Equal(said, Text(ContributorLine.For([Contributor(Ana, "Radio Meridian"), Omar], Language.Find(tag)!)));

    [Fact]
    public void Contributors_are_gathered_by_their_service() =>
        Assert.Equal(
            "Radio Meridian correspondents Ana Ilieva and Omar Wafa and Lin Chen contributed to this story.",
            Text(
                ContributorLine.For(
                    [Contributor(Ana, "Radio Meridian"), Contributor(Omar, "Radio Meridian"), Contributor(Lin, null)],
                    Language.English
                )
            )
        );

    [Fact]
    public void A_story_without_contributors_has_no_contributor_line() =>
        Assert.Empty(ContributorLine.For([Ana], Language.English));

    private static CreditedPerson Of(CreditedPerson person, string? service) => person with { Service = service };

    private static CreditedPerson Contributor(CreditedPerson person, string? service) =>
        Of(person, service) with
        {
            Role = CreditRole.Contributor,
        };

    private static string Text(IEnumerable<LinePart> line) => LinePart.PlainText(line);
}
