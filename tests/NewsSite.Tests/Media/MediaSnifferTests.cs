using NewsSite.Core.Media;

namespace NewsSite.Tests.Media;

public sealed class MediaSnifferTests
{
    [Theory]
    [InlineData("phone.jpg", "JPEG")]
    [InlineData("located.png", "PNG")]
    [InlineData("located.webp", "WebP")]
    [InlineData("located.avif", "AVIF")]
    [InlineData("moving.gif", "GIF")]
    [InlineData("film.mp4", "MP4")]
    [InlineData("film.webm", "WebM")]
    [InlineData("sound.mp3", "MP3")]
    [InlineData("sound.m4a", "M4A")]
    public void Each_format_the_newsroom_takes_is_known_by_its_content(string file, string format) =>
        Assert.Equal(format, MediaSniffer.Recognise(SampleFiles.Read(file).AsSpan(0, 1000))?.Name);

    [Theory]
    [InlineData(
        "heic-photo.heic",
        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic",
        "heic-photo.heic: this format cannot be read. Use JPEG, PNG, WebP or AVIF."
    )]
    [InlineData(
        "clip.mov",
        "\0\0\0\u0014ftypqt  \0\0\0\0qt  ",
        "clip.mov: this format cannot be read. Save the film as MP4."
    )]
    [InlineData(
        "map.svg",
        "<?xml version='1.0'?><!-- a map --><svg xmlns='x'/>",
        "map.svg: SVG drawings can carry scripts and are not taken. Save it as PNG or WebP."
    )]
    [InlineData("empty.jpg", "", "empty.jpg: the file is empty. Choose another.")]
    public void A_file_of_another_format_is_refused_by_name_and_reason(string name, string content, string sentence) =>
        Assert.Equal(sentence, Refuse(name, content));

    [Fact]
    public void A_web_page_named_as_a_picture_is_called_a_web_page() =>
        Assert.StartsWith(
            "photo.jpg: this is a web page, not a picture",
            Refuse("photo.jpg", "<!DOCTYPE html><html><body><img src=x onerror=alert(1)></body></html>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_program_is_refused_with_the_list_of_what_is_taken() =>
        Assert.Contains("MP4 or WebM for video", Refuse("setup.png", "MZ\u0090\0\u0003"), StringComparison.Ordinal);

    private static string Refuse(string name, string content)
    {
        var head = System.Text.Encoding.Latin1.GetBytes(content);
        Assert.Null(MediaSniffer.Recognise(head));
        return MediaSniffer.Refusal(name, head).Message.ToString();
    }
}
