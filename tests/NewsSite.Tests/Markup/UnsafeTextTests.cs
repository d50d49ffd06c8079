using System.Text.RegularExpressions;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;

namespace NewsSite.Tests.Markup;

public sealed partial class UnsafeTextTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><script>x</script>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#115;cript:alert(1))",
        "[a](&#x6A;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](java\\script:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](<\u0001javascript:alert(1)>)",
        "[a](< javascript:alert(1)>)",
        "[a](&NewLine;javascript:alert(1))",
        "[a](vbscript:x)",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](file:///etc/passwd)",
        "[a](blob:https://example.org/1)",
        "[a](//evil.example)",
        "[a](/\\evil.example)",
        "[a](/\t/evil.example)",
        "[a](\\\\evil.example)",
        "[a](https:evil)",
        "[a](https://good.example@evil.example/)",
        "[a][x]\n\n[x]: javascript:alert(1)",
        "[x]\n\n[x]: data:text/html,x",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<vbscript:x>",
        "![a](javascript:alert(1))",
        "![a](https://evil.example/pixel.gif)",
        "![a][x]\n\n[x]: https://evil.example/pixel.gif",
        "[![a](https://evil.example/p.gif)](javascript:x)",
        "[a](https://example.org \"x\\\" onmouseover=alert(1)\")",
        "[a](https://example.org/\"onmouseover=alert(1))",
        "[a](https://example.org/'><script>x</script>)",
        "https://example.org/\"><script>alert(1)</script>",
        "# a {onclick=alert(1)}",
        "para {#id .class onclick=\"x\"}",
        "# \"><script>alert(1)</script>",
        "```\"><script>\nx\n```",
        "`<script>alert(1)</script>`",
        "::: figure \"><script>alert(1)</script>\nalt: x\n:::",
        "::: figure airport-gate\nalt: \"><script>alert(1)</script>\ncredit: <b onclick=x>\ncaption: <script>x</script>\n:::",
        "::: watch harbour-film\ntitle: \"><script>alert(1)</script>\n:::",
        "::: quote\nby: <script>x</script>\nlink: javascript:alert(1)\n\nx\n:::",
        "::: quote\nby: x\nlink: https://example.org/\" onclick=\"x\n\nx\n:::",
        "::: post\nhandle: <script>x</script>\nnetwork: \"><img src=x onerror=y>\nlink: data:x\ndate: <x>\n\nx\n:::",
        "::: aside \"><script>alert(1)</script>\nx\n:::",
        "::: table <script>x</script>\n| a |\n|---|\n| <script>x</script> |\n:::",
        "| a |\n|---|\n| [a](javascript:x) |",
        "x[^1]\n\n[^1]: <script>x</script> [a](javascript:x)",
        "x[^\"><script>]\n\n[^\"><script>]: y",
        "[\"[a](javascript:x)\"] \"[<script>]\"",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "[a](https://example.org/\u202Egnp.exe)",
        "<a@evil.example onclick=x>",
    ];

    public static TheoryData<string> Each => [.. Attacks];

    [Theory]
    [MemberData(nameof(Each))]
    public void A_text_meant_to_harm_readers_stays_text(string attack)
    {
        foreach (var audience in Enum.GetValues<HtmlAudience>())
        {
            var html = ArticleHtml.Render(ArticleMarkup.Parse(attack, Language.English), ManualLibrary.Media, audience);

            Harmless.Check(html);
            Assert.DoesNotContain(
                "evil",
                string.Concat(Addresses().Matches(html).Select(m => m.Value)),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("[a](https://example.org/?a=1&b=2#c)", "https://example.org/?a=1&amp;b=2#c")]
    [InlineData("[a](HTTP://example.org)", "HTTP://example.org")]
    [InlineData("[a](/fa/stories/x)", "/fa/stories/x")]
    [InlineData("[a](mailto:desk@example.org)", "mailto:desk@example.org")]
    [InlineData("[a](#b)", "#b")]
    [InlineData("<desk@example.org>", "mailto:desk@example.org")]
    [InlineData("www.example.org", "https://www.example.org")]
    public void A_link_readers_may_follow_is_kept(string markdown, string address)
    {
        var document = ArticleMarkup.Parse(markdown, Language.English);

        Assert.Empty(document.Problems);
        Assert.Contains(
            $"href=\"{address}\"",
            ArticleHtml.Render(document, ManualLibrary.Media),
            StringComparison.Ordinal
        );
        Assert.Single(document.Links);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("tel:+123456")]
    public void An_address_of_another_kind_that_stands_in_the_text_is_left_alone(string markdown)
    {
        var document = ArticleMarkup.Parse(markdown, Language.English);

        Assert.Empty(document.Problems);
        Assert.Empty(document.Links);
        Assert.Equal(markdown, document.PlainText().Body);
    }

    [GeneratedRegex(
        "(href|src|srcset|poster)=\"[^\"]*\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Addresses();
}
