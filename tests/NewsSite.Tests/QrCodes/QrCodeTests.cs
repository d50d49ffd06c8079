using System.Security.Cryptography;
using System.Text;
using NewsSite.Core.QrCodes;

namespace NewsSite.Tests.QrCodes;

/// <remarks>What is expected was made by an encoder that is not ours, and read back by a reader that is not ours either.</remarks>
public sealed class QrCodeTests
{
    private const string Hi = """
        #######..####.#######
        #.....#..##.#.#.....#
        #.###.#.##.##.#.###.#
        #.###.#.##..#.#.###.#
        #.###.#.#..##.#.###.#
        #.....#.##..#.#.....#
        #######.#.#.#.#######
        ........#.###........
        #.#####.....#.#####..
        .###.#.#..#.#..#....#
        ..##..##.#.#.#..####.
        ###.#....#.....##.#..
        ###.#.#....#.#..#.#.#
        ........#..####..#..#
        #######...#.#.##...#.
        #.....#.#######..#..#
        #.###.#.#...#..#..#..
        #.###.#.###.#..#..#..
        #.###.#.#..#.#..###..
        #.....#..##....##.#..
        #######.#.##.#..####.
        """;

    public static TheoryData<string, int, string> Known =>
        new()
        {
            { "Хабар", 21, "af4994e9672786b26f05d5aa4812a434c8cbad1a52668adbbaab8feee821563d" },
            {
                "otpauth://totp/The%20Ambrel%20Post:ana%40paper.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=The%20Ambrel%20Post&digits=6&period=30",
                49,
                "52d416b60b7ec62047edca41f09f6447ed9ebe03bee6a4b4f4f9741af53129d7"
            },
            { new string('x', 300), 69, "a6c4c99a50e77d18b6ddfdcbd85fffbd3b4da81e4eabc96b030a3f559d2b7fbb" },
            { new string('z', 1200), 133, "70d6da9fd4911be1e0f59332ee43e65b105ff3852ff2426343ae5df14dbd3397" },
            { new string('y', 2331), 177, "df1db71fde4480cfc55435fb3389136928006a3a42e523fd113974405dab6803" },
        };

    [Fact]
    public void A_short_text_is_drawn_module_by_module_as_the_standard_says() =>
        Assert.Equal(Hi.ReplaceLineEndings("\n"), Draw(QrCode.Of("hi"), '#', '.'));

    [Theory]
    [MemberData(nameof(Known))]
    public void Texts_of_every_length_are_drawn_as_the_standard_says(string text, int size, string digest)
    {
        var code = QrCode.Of(text);

        Assert.Equal(size, code.Size);
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Draw(code, '1', '0')))));
    }

    [Fact]
    public void A_text_that_no_code_holds_is_refused() =>
        Assert.Throws<ArgumentException>(() => QrCode.Of(new string('y', 2332)));

    [Fact]
    public void The_picture_leaves_a_light_rim_of_four_modules()
    {
        var code = QrCode.Of("hi");

        Assert.Equal(29, code.SvgSize);
        Assert.StartsWith("M4 4h1v1h-1z", code.SvgPath(), StringComparison.Ordinal);
    }

    private static string Draw(QrCode code, char dark, char light) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, code.Size)
                .Select(y =>
                    string.Concat(Enumerable.Range(0, code.Size).Select(x => code.IsDark(x, y) ? dark : light))
                )
        );
}
