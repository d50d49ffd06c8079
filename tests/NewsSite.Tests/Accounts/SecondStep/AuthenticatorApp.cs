using System.Net;
using NewsSite.Core.Accounts.Codes;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.SecondStep;

/// <summary>The app on a colleague's phone, as far as tests need it.</summary>
internal sealed class AuthenticatorApp(string key, NewsroomClock clock)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _key = Decode(key);

    /// <summary>The code it shows now.</summary>
    public string Code => TimeCode.At(_key, TimeCode.StepAt(clock.Now));

    /// <summary>Waits until it shows another code.</summary>
    public string NextCode()
    {
        clock.Advance(TimeCode.StepLasts);
        return Code;
    }

    /// <summary>Sets up the second step as a person does: reads the key on the page and types the code.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(
        Newsroom newsroom,
        DeskBrowser browser
    )
    {
        var page = await browser.GetAsync("/account/second-step/set-up");
        var app = new AuthenticatorApp(page.TextOf(".key")!, newsroom.Clock);
        var done = await browser.SubmitAsync(page, "form:has(#Form_Code)", ("Form.Code", app.Code));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        return (app, [.. done.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(
            key.Where(c => c != ' ')
                .Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
