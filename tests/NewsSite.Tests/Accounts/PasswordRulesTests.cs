using NewsSite.Core.Accounts;

namespace NewsSite.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("motherfucker", "account.password-common")]
    [InlineData("QwertyUIOP123456", "account.password-common")]
    [InlineData("password2026!!", "account.password-common")]
    [InlineData("2026-Password", "account.password-common")]
    [InlineData("dragondragon", "account.password-common")]
    [InlineData("aaaaaaaaaaaaaaa", "account.password-common")]
    [InlineData("abcabcabcabc", "account.password-common")]
    [InlineData("123456789012", "account.password-common")]
    [InlineData("LeylaFarouz12", "account.password-own-name")]
    [InlineData("l.farouz.2026!", "account.password-own-name")]
    [InlineData("farouz farouz farouz", "account.password-own-name")]
    [InlineData("elevenchars", "account.password-too-short")]
    public void A_password_that_others_would_try_is_refused(string password, string problem) =>
        Assert.Equal([problem], Codes(password));

    [Theory]
    [InlineData("a password of the newsroom")]
    [InlineData("Leyla likes tea on Mondays")]
    [InlineData("839201748265")]
    [InlineData("пароль из слов")]
    public void A_few_words_are_fine(string password) => Assert.Empty(Codes(password));

    [Theory]
    [InlineData("Ana\nAdministrator")]
    [InlineData("Ana\u202Enimda")]
    [InlineData("Ana\u2028")]
    public void A_name_hides_no_line_and_turns_no_direction(string name) =>
        Assert.Equal(
            ["account.name-hidden-letters"],
            AccountRules.ProblemsOfPerson("ana@paper.test", name).Select(p => p.Code)
        );

    [Fact]
    public void A_Persian_name_keeps_its_joiners() =>
        Assert.Empty(AccountRules.ProblemsOfPerson("ana@paper.test", "علی\u200Cرضا"));

    [Theory]
    [InlineData("ana@paper.test,bo")]
    [InlineData("Ana<ana@paper.test>")]
    [InlineData("ana@paper.test\r\nBcc:x")]
    public void One_address_is_one_address(string email) =>
        Assert.Equal(["account.email-wrong"], AccountRules.ProblemsOfPerson(email, "Ana").Select(p => p.Code));

    private static IEnumerable<string> Codes(string password) =>
        AccountRules.ProblemsOfPassword(password, "l.farouz@paper.test", "Leyla Farouz").Select(p => p.Code);
}
