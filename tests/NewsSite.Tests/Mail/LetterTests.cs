using NewsSite.Mail;

namespace NewsSite.Tests.Mail;

public sealed class LetterTests
{
    [Theory]
    [InlineData("Hello\r\nBcc: all@paper.test")]
    [InlineData("Hello\nBcc: all@paper.test")]
    [InlineData("Hello\u2028Bcc: all@paper.test")]
    [InlineData("Hello\u0085Bcc: all@paper.test")]
    public void A_subject_is_one_line_whatever_is_put_into_it(string subject)
    {
        var letter = new Letter("ana@paper.test", subject, "");

        Assert.Matches(@"^Hello {1,2}Bcc: all@paper\.test$", letter.Subject);
    }

    [Theory]
    [InlineData("ana@paper.test\r\nBcc: all@paper.test")]
    [InlineData("ana@paper.test, all@paper.test")]
    [InlineData("Ana <ana@paper.test>")]
    [InlineData("ana")]
    public void A_letter_goes_to_one_address_and_nothing_else(string to) =>
        Assert.Throws<ArgumentException>(() => new Letter(to, "", ""));
}
