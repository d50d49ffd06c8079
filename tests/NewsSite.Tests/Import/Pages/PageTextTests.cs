using System.Text;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

public sealed class PageTextTests
{
    static PageTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal("Рынок بازار", PageText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Рынок بازار")]));
    }

    [Theory]
    [InlineData("explainer.ru.txt", 1251)]
    [InlineData("news.prs.txt", 1256)]
    public void Old_pages_without_a_word_about_their_encoding_are_guessed(string file, int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        var text = encoding.GetString(encoding.GetBytes(SamplePage.Text(file)));

        Assert.Equal(text, PageText.Decode(encoding.GetBytes(text)));
    }

    [Fact]
    public void The_charset_of_html_is_believed()
    {
        const string html = "<html><meta charset=\"koi8-r\"><p>Ярмарка</p>";

        Assert.Equal(html, PageText.Decode(Encoding.GetEncoding("koi8-r").GetBytes(html)));
    }

    [Fact]
    public void A_file_cut_in_the_middle_of_a_letter_stays_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes("Рынок закрыли после проверки пожарных и откроют осенью");

        Assert.StartsWith(
            "Рынок закрыли",
            PageText.Decode(bytes.AsSpan(0, bytes.Length - 1)),
            StringComparison.Ordinal
        );
    }
}
