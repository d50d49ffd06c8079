using System.Text.Encodings.Web;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Tests.Shared.Words;

public sealed class DeskWordsTests
{
    private readonly DeskWords _words = new(HtmlEncoder.Default);

    [Fact]
    public void A_value_is_text_and_no_markup_unless_the_page_made_it()
    {
        var said = _words.Html($"Given up by {"<b>Ana</b>"}.").ToString();

        Assert.Equal("Given up by &lt;b&gt;Ana&lt;/b&gt;.", said);
        Assert.Equal(
            "Given up by <bdi>&lt;b&gt;Ana</bdi>.",
            _words.Html($"Given up by {_words.Bdi("<b>Ana")}.").ToString()
        );
    }

    [Fact]
    public void A_sign_that_nobody_sees_in_a_name_is_told()
    {
        var said = _words.Bdi("Ana\u202Egpj").ToString()!;

        Assert.DoesNotContain('\u202E', said);
        Assert.Contains("[U+202E]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_a_row_have_the_commas_of_the_language()
    {
        Assert.Equal("Ana, Ben", DeskWords.List(["Ana", "Ben"]));
        Assert.Contains('،', DeskWords.SpeakingTo(Language.Persian, () => DeskWords.List(["آنا", "بن"])));
    }
}
