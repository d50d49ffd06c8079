using System.Text;
using NewsSite.Core.Accounts.Codes;

namespace NewsSite.Tests.Accounts.SecondStep;

public sealed class CodesTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTime Now = new(2026, 9, 1, 12, 0, 10, DateTimeKind.Utc);

    /// <remarks>Source: RFC 6238, appendix B, cut to six digits.</remarks>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_what_the_standard_says(long seconds, string code) =>
        Assert.Equal(code, TimeCode.At(Key, TimeCode.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_phone_may_be_half_a_minute_off(int steps, bool isTaken)
    {
        var code = TimeCode.At(Key, TimeCode.StepAt(Now) + steps);

        Assert.Equal(isTaken, TimeCode.Match(Key, code, Now, usedStep: 0) is not null);
    }

    [Fact]
    public void A_code_is_taken_once_and_older_ones_not_after_it()
    {
        var step = TimeCode.StepAt(Now);

        Assert.Equal(step, TimeCode.Match(Key, TimeCode.At(Key, step), Now, step - 1));
        Assert.Null(TimeCode.Match(Key, TimeCode.At(Key, step), Now, step));
        Assert.Null(TimeCode.Match(Key, TimeCode.At(Key, step - 1), Now, step));
    }

    [Fact]
    public void Spaces_in_a_code_do_not_matter_and_anything_else_does()
    {
        var code = TimeCode.At(Key, TimeCode.StepAt(Now));

        Assert.NotNull(TimeCode.Match(Key, $" {code[..3]} {code[3..]} ", Now, 0));
        Assert.Null(TimeCode.Match(Key, code + "0", Now, 0));
        Assert.Null(TimeCode.Match(Key, "", Now, 0));
    }

    /// <remarks>Source: RFC 4648, section 10.</remarks>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Bytes_are_written_as_the_standard_says(string bytes, string written) =>
        Assert.Equal(written, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_recovery_code_is_known_however_it_is_typed()
    {
        var code = RecoveryWords.Write([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

        Assert.Equal(19, code.Length);
        Assert.Equal(
            RecoveryWords.Digest(code),
            RecoveryWords.Digest($" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ")
        );
    }

    [Fact]
    public void The_link_names_newsroom_and_person_and_carries_the_key() =>
        Assert.Equal(
            "otpauth://totp/The%20Ambrel%20Post:ana%40paper.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=The%20Ambrel%20Post&digits=6&period=30",
            TimeCode.Link(Key, "The Ambrel Post", "ana@paper.test")
        );
}
