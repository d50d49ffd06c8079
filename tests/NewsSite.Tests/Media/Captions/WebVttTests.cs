using NewsSite.Core.Media.Captions;

namespace NewsSite.Tests.Media.Captions;

public sealed class WebVttTests
{
    private const string Good = """
        WEBVTT - made at the desk

        NOTE the first speaker is off screen

        STYLE
        ::cue { color: yellow }

        1
        00:00.500 --> 00:02.000 align:start line:90%
        <v Ana Kovalenko>The <i>water</i> rose &amp; rose

        00:02.000 --> 00:00:03.500
        <v Ana Kovalenko>until noon.

        00:10:00.000 --> 01:00:00.000
        <v.loud Omar>We left
        everything.
        """;

    [Fact]
    public void Captions_are_read_with_times_speakers_and_plain_words()
    {
        var captions = WebVtt.Parse(Good);

        Assert.Empty(captions.Problems);
        Assert.Equal(
            ["The water rose & rose", "until noon.", "We left\neverything."],
            captions.Cues.Select(c => c.Text)
        );
        Assert.Equal(TimeSpan.FromMilliseconds(500), captions.Cues[0].Start);
        Assert.Equal(TimeSpan.FromHours(1), captions.Cues[2].End);
        Assert.Equal("Ana Kovalenko", captions.Cues[0].Speaker);
    }

    [Fact]
    public void A_transcript_names_each_speaker_once_and_breaks_where_another_begins() =>
        Assert.Equal(
            "Ana Kovalenko: The water rose & rose until noon.\n\nOmar: We left everything.",
            WebVtt.Parse(Good).ToTranscript()
        );

    [Theory]
    [InlineData("1\n00:01.000 --> 00:02.000\nx", "Line 1: the file must begin with the word WEBVTT.")]
    [InlineData(
        "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nx",
        "Line 3: “00:00:01,000” is not a time; put a point, not a comma, before the milliseconds."
    )]
    [InlineData("WEBVTT\n\n00:01.000 -->\nx", "Line 3: a time is missing.")]
    [InlineData("WEBVTT\n\n00:61.000 --> 00:62.000\nx", "Line 3: “00:61.000” is not a time; write it as 00:01:02.500.")]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:04.000\nx", "Line 3: the caption ends before it begins.")]
    [InlineData(
        "WEBVTT\n\n00:05.000 --> 00:06.000\nx\n\n00:01.000 --> 00:02.000\ny",
        "Line 6: the caption begins before the one on line 3; captions stand in order of time."
    )]
    [InlineData(
        "WEBVTT\n\nwords without a time\n",
        "Line 3: a caption needs a line of times before its text, such as 00:01.000 --> 00:04.000."
    )]
    [InlineData("WEBVTT\n", "Line 1: there are no captions in the file.")]
    public void What_is_wrong_is_said_with_its_line(string text, string sentence)
    {
        var captions = WebVtt.Parse(text);

        Assert.Equal([sentence], captions.Problems.Select(p => p.Message));
        Assert.False(captions.IsUsable);
    }

    [Fact]
    public void A_setting_nobody_knows_is_advice_and_the_captions_stay_usable()
    {
        var captions = WebVtt.Parse("\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000 colour:red\r\nx\r\n");

        Assert.Equal(3, Assert.Single(captions.Problems).Line);
        Assert.True(captions.IsUsable);
    }
}
